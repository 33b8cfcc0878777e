"""The reference as a stream."""

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe(
    "completions.stream",
    requests=1,
    tokens=80,
    capabilities=("streaming",),
    after=("completions.reference",),
    follows=("completions.logprobs",),
)
def stream(situation: Situation) -> Script:
    """With usage, and with log probabilities where whole answers have them; plain where that is refused.

    Streams without either are `completions.stop/stream` and `completions.batch`.
    """
    fields = plain = asking(situation, stream=True)
    parameters: tuple[str, ...] = ()
    if situation.profile.capability("stream_usage") != "absent":
        fields = {**fields, "stream_options": {"include_usage": True}}
        parameters = ("stream_options", "include_usage")
    if situation.exchange("completions.logprobs"):
        fields = {**fields, "logprobs": 5}
    if fields == plain:
        yield post("completions.stream", OPERATION, plain, Expectation("completions.streaming.accepted", "streaming"))
        return
    capability = "stream_usage" if parameters else "streaming"
    expectation = Expectation("completions.streamed.options-accepted", capability, parameters)
    exchange = yield post("completions.stream", OPERATION, fields, expectation)
    if not exchange.succeeded:
        yield post(
            "completions.stream/plain", OPERATION, plain, Expectation("completions.streaming.accepted", "streaming")
        )
