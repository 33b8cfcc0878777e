"""Going on from an earlier response."""

from wireproof.probes.responses.fields import GREETING, SMALLEST_LIMIT, has_field, identifier, respond
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.transcript.expectation import Expectation

UNKNOWN = "resp_00000000000000000000000000000000wireproof"


@probe(
    "responses.previous",
    requests=2,
    tokens=320,
    capabilities=("previous_response",),
    after=("responses.reference", "responses.stream"),
    follows=("responses.nulls",),
    again=1,
)
def previous(situation: Situation) -> Script:
    """From the response that was streamed; from one that was answered whole where that fails; from one not stored."""
    streamed = identifier(situation.exchange("responses.stream"))
    if streamed is None:
        raise CannotAsk("no streamed response told its id")
    named = ("previous_response_id", "previous response", "store")
    clause = Expectation("responses.state.previous.accepted", "previous_response", named, "responses.previous/whole")
    own = {"input": GREETING, "previous_response_id": streamed}
    answer = yield respond(situation, "responses.previous", own, clause)
    whole = identifier(situation.exchange("responses.echo"))
    if not answer.succeeded and whole is not None:
        clause = Expectation("responses.state.previous-whole.accepted", "previous_response", named)
        own = {"input": GREETING, "previous_response_id": whole}
        answer = yield respond(situation, "responses.previous/whole", own, clause)
    if answer.succeeded:
        own = {"input": GREETING, "previous_response_id": _absent(situation)}
        yield respond(situation, "responses.previous/unknown", own, None)


@probe(
    "responses.previous-stream",
    requests=1,
    tokens=150,
    capabilities=("previous_response", "streaming"),
    after=("responses.previous",),
    further=True,
)
def streamed_previous(situation: Situation) -> Script:
    """The same as a stream: what goes on from a response whole may forget to when it streams."""
    whole = situation.exchange("responses.previous")
    if whole is None:
        raise CannotAsk("no response went on from an earlier one")
    named = ("previous_response_id", "previous response", "store")
    clause = Expectation("responses.state.previous.streamed", "previous_response", named, "responses.previous")
    own = {"input": GREETING, "previous_response_id": whole.request.fields["previous_response_id"]}
    own |= {"stream": True, "max_output_tokens": SMALLEST_LIMIT}
    yield respond(situation, "responses.previous-stream", own, clause)


def _absent(situation: Situation) -> str:
    """The id of the response that was not to be stored, if there is one."""
    unstored = identifier(situation.exchange("responses.nulls"))
    return unstored if unstored is not None and has_field(situation, "store") else UNKNOWN
