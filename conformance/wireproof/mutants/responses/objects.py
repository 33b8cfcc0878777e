"""Responses as objects, and their state."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import RESPONSES, Json, reply, request, whole


@mutant("responses.usage.details", source="W140")
@whole(RESPONSES)
def usage_details_missing(body: Json) -> None:
    """The usage has no details."""
    del body["usage"]["input_tokens_details"], body["usage"]["output_tokens_details"]


@mutant("responses.limit.item-status", source="W144")
@whole(RESPONSES)
def item_status_completed(body: Json) -> None:
    """The item that the limit cut off has the status `completed`."""
    body["output"][-1]["status"] = "completed"


@mutant("responses.state.previous.continued", source="W161")
@request(RESPONSES)
def previous_ignored(fields: Json) -> None:
    """`previous_response_id` is accepted and ignored."""
    del fields["previous_response_id"]


@mutant("responses.state.store", source="W146")
@whole(RESPONSES, "getResponse")
def store_false(body: Json) -> None:
    """`store` is always false."""
    body["store"] = False


@mutant("responses.state.delete.gone")
@reply("getResponse")
def deleted_still_there(answer: Reply) -> None:
    """A response that is not there is answered with an empty object."""
    if answer.status == 404:  # noqa: PLR2004 - not found
        answer.status = 200
        answer.json = {}
