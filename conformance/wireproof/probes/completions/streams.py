"""The reference as a stream."""

from typing import Any

from wireproof.probes.completions.asking import OPERATION, asking, changes_its_mind, takes_temperature
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.completion import only_choice
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

_ALONE = Expectation("completions.streaming.accepted", "streaming")


@probe(
    "completions.stream",
    requests=1,
    tokens=80,
    capabilities=("streaming",),
    after=("completions.reference",),
    follows=("completions.logprobs",),
    again=1,
)
def stream(situation: Situation) -> Script:
    """With usage, and with log probabilities where whole answers have them; plain where that is refused.

    Streams without either are `completions.stop/stream` and `completions.batch`. A stream that has not the text of the
    whole answer is asked for again, to tell a target that is wrong from a model that changed its mind; not where the
    model is known to.
    """
    plain = asking(situation, stream=True)
    fields, expectation = _with_options(situation, plain)
    exchange = yield post("completions.stream", OPERATION, fields, expectation)
    if not exchange.succeeded and fields != plain:
        yield post("completions.stream/plain", OPERATION, plain, _ALONE)
    elif (
        exchange.succeeded
        and takes_temperature(situation)
        and not changes_its_mind(situation)
        and _differ(situation.exchange("completions.reference"), exchange)
    ):
        yield post("completions.stream/again", OPERATION, fields, expectation)


def _with_options(situation: Situation, plain: dict[str, Any]) -> tuple[dict[str, Any], Expectation]:
    fields, capability = dict(plain), "streaming"
    parameters: tuple[str, ...] = ()
    if situation.profile.capability("stream_usage") != "absent":
        fields["stream_options"] = {"include_usage": True}
        capability, parameters = "stream_usage", ("stream_options", "include_usage")
    if situation.exchange("completions.logprobs"):
        fields["logprobs"] = 5
    if fields == plain:
        return plain, _ALONE
    return fields, Expectation("completions.streamed.options-accepted", capability, parameters)


def _differ(reference: Exchange | None, streamed: Exchange) -> bool:
    one, other = only_choice(reference), only_choice(streamed)
    return one is not None and other is not None and one.text != other.text
