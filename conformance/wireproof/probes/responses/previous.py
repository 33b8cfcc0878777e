"""Going on from an earlier response."""

from typing import Any

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
    own = {"input": GREETING, "previous_response_id": streamed, **_stored(situation)}
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
    tokens=80,
    capabilities=("previous_response", "streaming"),
    after=("responses.previous",),
    further=True,
)
def streamed_previous(situation: Situation) -> Script:
    """A further turn, as a stream: what goes on whole may forget to when it streams, or know the last turn alone."""
    previous = identifier(situation.exchange("responses.previous"))
    if previous is None:
        raise CannotAsk("no response went on from an earlier one")
    named = ("previous_response_id", "previous response", "store")
    clause = Expectation("responses.state.previous.streamed", "previous_response", named, "responses.previous")
    own: dict[str, Any] = {"input": GREETING, "previous_response_id": previous}
    own |= {"stream": True, "max_output_tokens": SMALLEST_LIMIT}
    yield respond(situation, "responses.previous-stream", own, clause)


def _stored(situation: Situation) -> dict[str, bool]:
    """To be stored, where that was taken before; officially it is anyway."""
    told = situation.exchange("responses.echo") is not None and has_field(situation, "store")
    return {"store": True} if told else {}


@probe(
    "responses.previous-deleted",
    requests=1,
    tokens=0,
    capabilities=("previous_response", "stored_responses"),
    after=("responses.storage", "responses.previous"),
    further=True,
)
def deleted_previous(situation: Situation) -> Script:
    """From what was deleted, and is refused."""
    gone = identifier(situation.exchange("responses.echo"))
    if gone is None or situation.exchange("responses.storage/delete") is None:
        raise CannotAsk("nothing was deleted")
    own = {"input": GREETING, "previous_response_id": gone, "max_output_tokens": SMALLEST_LIMIT}
    yield respond(situation, "responses.previous-deleted", own, None)


def _absent(situation: Situation) -> str:
    """The id of the response that was not to be stored, if there is one."""
    unstored = identifier(situation.exchange("responses.nulls"))
    return unstored if unstored is not None and has_field(situation, "store") else UNKNOWN
