"""How what is stored, and what streams show of it, may be broken."""

import pytest

from tests.conformance.judges.responses.conftest import Examine
from tests.conformance.judges.responses.rules import (
    body_of,
    delete,
    dropped,
    event,
    fields,
    put,
    status_of,
    whole_response,
)
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import RESPONSES, Json, Rule, request


def _ignored_the_second_time(asked: Json, call: Call) -> None:
    previous = asked["previous_response_id"]
    if previous is not None and call.memory.setdefault("continued", previous) != previous:
        del asked["previous_response_id"]


def _only_whole_continued(asked: Json) -> None:
    """Forget what was streamed: such a response is made unstored."""
    if asked["stream"]:
        asked["store"] = False


STATE = {
    "previous response is ignored": ("responses.state.previous.continued", dropped("previous_response_id")),
    "unknown previous response is ignored": (
        "responses.state.previous.unknown",
        (request(RESPONSES)(_ignored_the_second_time),),
    ),
    "streams are not stored": ("responses.state.previous.accepted", fields(_only_whole_continued)),
    "store false is ignored": (
        "responses.state.not-stored",
        fields(lambda asked: asked.update(store=True) if asked["store"] is False else None),
    ),
    "what is stored is not found": ("responses.state.read.accepted", status_of("getResponse", 200, 500)),
    "what is read has no output": (
        "responses.state.read.output",
        whole_response(put([], "output"), "getResponse"),
    ),
    "what is read has no usage": ("responses.state.read.usage", whole_response(put(None, "usage"), "getResponse")),
    "what is read is in progress": (
        "responses.state.read.members",
        whole_response(put("in_progress", "status"), "getResponse"),
    ),
    "what is read has no metadata": (
        "responses.state.read.request",
        whole_response(put({}, "metadata"), "getResponse"),
    ),
    "deletion fails": ("responses.state.delete.accepted", status_of("deleteResponse", 200, 500)),
    "deletion is denied": (
        "responses.state.delete.confirmed",
        body_of("deleteResponse", put(False, "deleted")),
    ),
    "deletion names another id": ("responses.state.delete.confirmed", body_of("deleteResponse", put("x", "id"))),
    "deleted can be read": ("responses.state.delete.gone", status_of("getResponse", 404, 200)),
    "deleted is the server's fault": ("responses.state.delete.gone", status_of("getResponse", 404, 500)),
    "input items have no has_more": ("responses.state.input-items.list", body_of("listInputItems", delete("has_more"))),
    "input items are an array": (
        "responses.state.input-items.list",
        body_of("listInputItems", lambda body: {"object": "list", "items": body["data"]}),
    ),
    "input items have no id": (
        "responses.state.input-items.items",
        body_of("listInputItems", delete("data", 0, "id")),
    ),
    "input items come newest first": (
        "responses.state.input-items.given",
        body_of("listInputItems", lambda body: body["data"].reverse()),
    ),
    "input items end too early": (
        "responses.state.input-items.page",
        body_of("listInputItems", put(False, "has_more")),
    ),
    "first_id is another": ("responses.state.input-items.page", body_of("listInputItems", put("x", "first_id"))),
}

EVENTS = {
    "delta has no item_id": ("responses.events.text", event("response.output_text.delta", delete("item_id"))),
    "delta is an object": ("responses.events.text", event("response.output_text.delta", put({}, "delta"))),
    "text is not told": ("responses.events.text", event("response.output_text.done", delete("text"))),
    "arguments have no item_id": (
        "responses.events.arguments",
        event("response.function_call_arguments.delta", delete("item_id")),
    ),
    "item has no place": ("responses.events.items", event("response.output_item.added", delete("output_index"))),
    "part has no annotations": (
        "responses.events.parts",
        event("response.content_part.added", delete("part", "annotations")),
    ),
    "snapshot has no output": (
        "responses.events.snapshots",
        event("response.in_progress", delete("response", "output")),
    ),
    "snapshot has no error": ("responses.null-members", event("response.created", delete("response", "error"))),
    "final response is missing": ("responses.events.snapshots", event("response.completed", delete("response"))),
}


BROKEN = STATE | EVENTS


@pytest.mark.parametrize(("clause", "rules"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(examined: Examine, clause: str, rules: tuple[Rule, ...]) -> None:
    examined(rules).show(clause)
