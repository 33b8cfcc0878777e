"""How a response may be broken as an object."""

import pytest

from tests.conformance.judges.responses.conftest import Examine
from tests.conformance.judges.responses.rules import delete, final_event, put, response, whole_response
from wireproof.peers.wire.rules import RESPONSES, Json, Rule


def _counts_one_more(usage: Json) -> None:
    usage["output_tokens"] += 1
    usage["total_tokens"] += 1


SHAPES = {
    "id is missing": ("responses.id", whole_response(delete("id"), RESPONSES)),
    "id is empty": ("responses.id", response(put("", "id"), RESPONSES)),
    "id is constant": ("responses.id.unique", response(put("resp_1", "id"), RESPONSES)),
    "object is chat.completion": ("responses.object", response(put("chat.completion", "object"))),
    "created_at in milliseconds": ("responses.created-at", response(put(1767225600000, "created_at"))),
    "created_at as text": ("responses.created-at", response(put("2026-01-01", "created_at"))),
    "created_at is called created": ("responses.created-at", whole_response(delete("created_at"))),
    "completed before created": ("responses.completed-at", whole_response(put(1500000000, "completed_at"))),
    "status is missing": ("responses.status", whole_response(delete("status"))),
    "status is in_progress": ("responses.status", whole_response(put("in_progress", "status"), RESPONSES)),
    "status is finished": ("responses.status", whole_response(put("finished", "status"))),
    "error is an empty object": ("responses.error", whole_response(put({}, "error"))),
    "error is missing": ("responses.null-members", whole_response(delete("error"))),
    "error in a completed response": (
        "responses.error",
        whole_response(put({"code": "server_error", "message": "no"}, "error")),
    ),
    "incomplete_details in every response": (
        "responses.incomplete-details",
        whole_response(put({"reason": "max_output_tokens"}, "incomplete_details")),
    ),
    "incomplete_details never": ("responses.incomplete-details", response(put(None, "incomplete_details"))),
    "incomplete for another reason": (
        "responses.limit.incomplete",
        whole_response(lambda body: body["incomplete_details"].update(reason="content_filter")),
    ),
    "model is missing": ("responses.model", whole_response(delete("model"))),
    "model of the stream is another": ("responses.modes.model", final_event(put("backend-7", "model"))),
    "instructions are missing": ("responses.null-members", whole_response(delete("instructions"))),
    "tools are null": ("responses.members", whole_response(put(None, "tools"))),
    "output is a text": ("responses.output", whole_response(put("hello", "output"))),
    "output is missing": ("responses.output", whole_response(delete("output"))),
    "answer is that of chat": (
        "responses.body",
        whole_response(lambda _: {"id": "x", "object": "chat.completion", "choices": []}, RESPONSES),
    ),
    "usage has the names of chat": (
        "responses.usage",
        response(put({"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}, "usage")),
    ),
    "usage counts as text": ("responses.usage", whole_response(put("12", "usage", "input_tokens"))),
    "usage is missing": ("responses.usage.present", whole_response(delete("usage"))),
    "usage is null in streams": ("responses.usage.present", final_event(put(None, "usage"))),
    "usage has no details": ("responses.usage.details", response(delete("usage", "output_tokens_details"))),
    "usage has an empty detail": ("responses.usage.details", response(put({}, "usage", "input_tokens_details"))),
    "total is no sum": ("responses.usage.total", response(put(7, "usage", "total_tokens"))),
    "more cached than read": (
        "responses.usage.details-within",
        whole_response(put(9999, "usage", "input_tokens_details", "cached_tokens")),
    ),
    "usage is all zero": (
        "responses.usage.counted",
        response(lambda body: body["usage"].update(input_tokens=0, output_tokens=0, total_tokens=0)),
    ),
    "output tokens differ in streams": (
        "responses.modes.usage",
        final_event(lambda body: _counts_one_more(body["usage"])),
    ),
}


BROKEN = SHAPES


@pytest.mark.parametrize(("clause", "rules"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(examined: Examine, clause: str, rules: tuple[Rule, ...]) -> None:
    examined(rules).show(clause)
