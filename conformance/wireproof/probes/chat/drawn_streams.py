"""What changes the drawing of tokens, in streams."""

from wireproof.probes.chat.conversation import OPERATION, asking, may_stream, takes_temperature, with_usage
from wireproof.probes.chat.sampling import FORCED_TOKEN
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.chat import first_turn
from wireproof.transcript.expectation import Expectation

_OTHER_TOKEN = "61"  # noqa: S105 - the id of a token of the vocabulary
_TOKENS = 16
"""So many that a penalty on what was said often makes two tokens take turns."""


@probe(
    "chat.biased-stream",
    requests=1,
    tokens=60,
    capabilities=("logit_bias", "streaming"),
    after=("chat.reference",),
    follows=("chat.logit-bias", "chat.logprobs", "chat.stream"),
    further=True,
)
def biased_stream(situation: Situation) -> Script:
    """Two tokens forced; with a penalty on what was said often, where every deployment must have that."""
    whole = situation.exchange("chat.logit-bias")
    if whole is None or not may_stream(situation):
        raise CannotAsk("biases or streams were refused")
    biases = {**whole.request.fields["logit_bias"], FORCED_TOKEN: 100, _OTHER_TOKEN: 100}
    fields = asking(situation, max_tokens=_TOKENS, logit_bias=biases, stream=True)
    if situation.profile.capability("penalties") == "core" and takes_temperature(situation):
        fields["frequency_penalty"] = 2
    accepted = Expectation("chat.logit-bias.streamed-accepted", "logit_bias", ("logit_bias",), proven_by=whole.label)
    yield post("chat.biased-stream", OPERATION, with_usage(situation, fields), accepted)


@probe(
    "chat.seeded-stream",
    requests=1,
    tokens=60,
    capabilities=("seed", "streaming"),
    after=("chat.reference",),
    follows=("chat.seed", "chat.stream"),
    again=1,
    further=True,
)
def seeded_stream(situation: Situation) -> Script:
    """What was answered whole, twice alike; once more where the stream has another text."""
    whole, again = (situation.exchange(label) for label in ("chat.seed", "chat.seed/again"))
    if whole is None or again is None or not may_stream(situation):
        raise CannotAsk("seeds or streams were refused, or a seed repeats nothing")
    texts = {turn.content for each in (whole, again) if (turn := first_turn(each))}
    if len(texts) != 1:
        raise CannotAsk("a seed repeats nothing")
    fields = with_usage(situation, {**whole.request.fields, "stream": True})
    accepted = Expectation("chat.seed.streamed-accepted", "seed", ("seed",), proven_by=whole.label)
    streamed = yield post("chat.seeded-stream", OPERATION, fields, accepted)
    turn = first_turn(streamed)
    if streamed.succeeded and turn is not None and turn.content not in texts:
        yield post("chat.seeded-stream/again", OPERATION, fields, accepted)
