"""How the output of a response, and what it repeats of the request, may be broken."""

import pytest

from tests.conformance.judges.responses.conftest import Examine
from tests.conformance.judges.responses.rules import delete, final_event, items, parts, put, response, whole_response
from wireproof.peers.wire.rules import RESPONSES, Json, Rule


def _ended_by_a_special_token(body: Json) -> None:
    if body["text"]["format"]["type"] == "text":
        body["output"][0]["content"][0]["text"] += "<|im_end|>"


OUTPUT = {
    "output is empty": ("responses.output.present", whole_response(put([], "output"), RESPONSES)),
    "output of streams is empty": ("responses.output.present", final_event(put([], "output"))),
    "item has no id": ("responses.output.items", items("message", delete("id"))),
    "item has no status": ("responses.output.items", items("message", delete("status"))),
    "item has the role user": ("responses.output", items("message", put("user", "role"))),
    "item is of type text": ("responses.output", items("message", put("text", "type"))),
    "id of the item is empty": ("responses.output.item-ids", items("message", put("", "id"))),
    "item stays in progress": (
        "responses.output.item-status",
        whole_response(put("in_progress", "output", 0, "status")),
    ),
    "cut item is completed": ("responses.limit.item-status", whole_response(put("completed", "output", 0, "status"))),
    "content is a text": ("responses.output.content", items("message", put("hello", "content"))),
    "part is of type text": (
        "responses.output.content",
        whole_response(put("text", "output", 0, "content", 0, "type")),
    ),
    "part has no text": ("responses.output.content", parts(delete("text"))),
    "part has no annotations": ("responses.output.annotations", parts(delete("annotations"))),
    "annotations are null": ("responses.output.annotations", parts(put(None, "annotations"))),
    "text ends in a special token": (
        "responses.output.special-tokens",
        whole_response(_ended_by_a_special_token),
    ),
    "text of streams is another": (
        "responses.modes.text",
        final_event(put("Something else.", "output", 0, "content", 0, "text")),
    ),
    "an item of streams is lost": (
        "responses.modes.output",
        whole_response(
            lambda body: body["output"].insert(0, {"type": "reasoning", "id": "rs_1", "summary": []}), RESPONSES
        ),
    ),
    "output_text is another text": (
        "responses.output.helper-text",
        whole_response(lambda body: body.update(output_text="Something else.")),
    ),
}

ECHOES = {
    "instructions are not told": ("responses.echo.instructions", response(put(None, "instructions"))),
    "metadata is empty": ("responses.echo.metadata", response(put({}, "metadata"))),
    "temperature is the default": ("responses.echo.temperature", response(put(1.0, "temperature"))),
    "top_p is the default": ("responses.echo.top-p", response(put(1.0, "top_p"))),
    "limit is not told": ("responses.echo.max-output-tokens", response(put(None, "max_output_tokens"))),
    "tools are not told": ("responses.echo.tools", response(put([], "tools"))),
    "choice is always auto": ("responses.echo.tool-choice", response(put("auto", "tool_choice"))),
    "parallel calls are always true": (
        "responses.echo.parallel-tool-calls",
        response(put(True, "parallel_tool_calls")),
    ),
    "previous response is not told": (
        "responses.echo.previous-response-id",
        response(put(None, "previous_response_id")),
    ),
    "truncation is always auto": ("responses.echo.truncation", response(put("auto", "truncation"))),
    "format is always text": ("responses.echo.text", response(put({"format": {"type": "text"}}, "text"))),
    "store is always false": ("responses.state.store", response(put(False, "store"))),
    "store of streams is false": ("responses.state.store", final_event(put(False, "store"))),
}


BROKEN = OUTPUT | ECHOES


@pytest.mark.parametrize(("clause", "rules"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(examined: Examine, clause: str, rules: tuple[Rule, ...]) -> None:
    examined(rules).show(clause)
