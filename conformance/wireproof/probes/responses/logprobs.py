"""Log probabilities of the text of a response, whole and streamed."""

from wireproof.probes.responses.fields import GREETING, SMALLEST_LIMIT, known, respond
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.transcript.expectation import Expectation

_NAMES = ("include", "logprobs", "top_logprobs")


@probe(
    "responses.logprobs",
    requests=2,
    tokens=70,
    capabilities=("chat_logprobs",),
    after=("responses.reference",),
    follows=("responses.stream",),
    further=True,
)
def logprobs(situation: Situation) -> Script:
    """With the two likeliest of each place, where requests of the profile can ask for them."""
    own = {"input": GREETING, "include": ["message.output_text.logprobs"], "top_logprobs": 2}
    own["max_output_tokens"] = SMALLEST_LIMIT
    fields = known(situation, {"model": situation.model, **own})
    if "include" not in fields or situation.profile.violations("CreateResponseRequest", fields):
        raise CannotAsk("requests of the profile cannot ask for log probabilities")
    accepted = Expectation("responses.logprobs.accepted", "chat_logprobs", _NAMES)
    whole = yield respond(situation, "responses.logprobs", own, accepted)
    if whole.succeeded and situation.exchange("responses.stream"):
        streamed = Expectation("responses.logprobs.accepted", "chat_logprobs", _NAMES, "responses.logprobs")
        yield respond(situation, "responses.logprobs/stream", {**own, "stream": True}, streamed)
