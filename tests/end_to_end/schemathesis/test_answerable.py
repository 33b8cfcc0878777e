"""Valid requests for responses are made answerable; some stay as they are."""

from typing import Any

import jsonschema_rs
import pytest

from tests.end_to_end.schemathesis.answerable import is_kept, make_answerable
from tests.end_to_end.schemathesis.stored_responses import StoredResponses
from wireproof_contract import documents

DOCUMENT = documents.load("openapi-3.2.json")
VALIDATOR = jsonschema_rs.Draft202012Validator(
    {"$ref": "#/components/schemas/CreateResponseRequest", "components": DOCUMENT["components"]}
)
CALL = {"type": "function_call", "id": "fc_1", "call_id": "c", "name": "f", "arguments": "{}"}
CHANGED: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    (
        {"input": "a", "conversation": "c", "n": 1, "temperature": 1},
        {"input": "a", "temperature": 1, "tools": []},
    ),
    (
        {"input": [CALL, {"type": "item_reference", "id": "i"}], "tool_choice": "required"},
        {
            "input": [
                {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
                {"type": "function_call_output", "call_id": "c", "output": "1"},
            ],
            "tools": [],
        },
    ),
    (
        {"input": [], "tools": [{"type": "web_search"}, {"type": "function", "name": "a"}], "tool_choice": "required"},
        {
            "input": "Hello",
            "tools": [{"type": "function", "name": "function_0", "description": None}],
            "tool_choice": "required",
        },
    ),
    (
        {"previous_response_id": "x", "background": True, "store": False, "stream_options": {}},
        {"previous_response_id": "resp_1", "background": True, "input": "Hello", "tools": []},
    ),
)


def marked(body: dict[str, Any]) -> dict[str, Any]:
    """The body with a user that makes it one of those that are changed."""
    return next(each for number in range(100) if not is_kept(each := {**body, "user": str(number)}))


@pytest.mark.parametrize(("body", "expected"), CHANGED)
def test_what_cannot_be_answered_is_left_out(body: dict[str, Any], expected: dict[str, Any]) -> None:
    changed = marked(body)
    user = changed["user"]
    make_answerable(changed, ["resp_1"])
    assert changed == {**expected, "user": user}
    assert VALIDATOR.is_valid(changed)


def test_some_requests_stay_as_they_are() -> None:
    bodies: list[dict[str, Any]] = [{"conversation": f"c{number}"} for number in range(200)]
    for body in bodies:
        make_answerable(body, [])
    assert 20 < sum("conversation" in body for body in bodies) < 100


def test_stored_responses_are_remembered_and_named_mostly() -> None:
    stored = StoredResponses()
    assert stored.known_for("x") == "x"
    stored.remember({"object": "response", "id": "resp_1", "store": True})
    stored.remember({"object": "response", "id": "resp_2", "store": False})
    named = [stored.known_for(str(number)) for number in range(100)]
    assert 60 < named.count("resp_1") < 100
    assert "resp_2" not in named
