"""The response object has every member it must have, and repeats what was asked for."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import CREATED_AT, answer, generation, played
from wireproof_contract import documents
from wireproof_server.generation.events import Delta

LEFT_OUT: dict[str, Any] = {
    "background": False,
    "completed_at": None,
    "error": None,
    "frequency_penalty": 0,
    "incomplete_details": None,
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "output": [],
    "parallel_tool_calls": True,
    "presence_penalty": 0,
    "previous_response_id": None,
    "prompt": None,
    "prompt_cache_key": None,
    "prompt_cache_retention": None,
    "reasoning": {"effort": None, "summary": None},
    "safety_identifier": None,
    "service_tier": "default",
    "status": "in_progress",
    "store": True,
    "temperature": 1,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_k": None,
    "top_logprobs": 0,
    "top_p": 1,
    "truncation": "disabled",
    "usage": None,
    "user": None,
}


def test_what_a_request_left_out_holds_what_was_used_in_its_place() -> None:
    head = {"id": "resp_1", "object": "response", "created_at": CREATED_AT, "model": "scripted"}
    assert answer().body == {**head, **LEFT_OUT}


@pytest.mark.parametrize(
    ("field", "sent"),
    [
        ("background", True),
        ("frequency_penalty", 0.5),
        ("instructions", "Be brief."),
        ("max_output_tokens", 64),
        ("max_tool_calls", 3),
        ("metadata", {"key": "value"}),
        ("parallel_tool_calls", False),
        ("presence_penalty", -1.5),
        ("previous_response_id", "resp_0"),
        ("prompt_cache_key", "key"),
        ("prompt_cache_retention", "24h"),
        ("reasoning", {"effort": "low", "summary": "auto"}),
        ("safety_identifier", "someone"),
        ("store", False),
        ("temperature", 0),
        ("text", {"format": {"type": "json_object"}, "verbosity": "medium"}),
        ("top_k", 40),
        ("top_p", 0),
        ("truncation", "auto"),
        ("user", "someone"),
    ],
)
def test_what_was_asked_for_is_repeated(field: str, sent: Any) -> None:
    body = answer(**{field: sent}).body
    assert body[field] == sent
    assert faults("ResponseObject", body) == []


def test_the_number_of_alternatives_is_repeated() -> None:
    assert answer(top_logprobs=3, include=["message.output_text.logprobs"]).body["top_logprobs"] == 3


@pytest.mark.parametrize("asked", ["auto", "flex", "priority", None])
def test_the_service_tier_is_the_one_that_served(asked: str | None) -> None:
    assert answer(service_tier=asked).body["service_tier"] == "default"


def test_a_number_too_large_for_a_json_integer_is_repeated_as_the_largest() -> None:
    assert answer(max_tool_calls=10**300).body["max_tool_calls"] == 2**53


@pytest.mark.parametrize(
    "body",
    [
        {"text": {"format": {"type": "json_schema", "name": "colour", "schema": {"type": "object"}, "strict": True}}},
        {
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "colour", "schema": {"type": "object"}, "strict": True},
            }
        },
    ],
)
def test_the_form_of_the_text_is_repeated_in_the_official_words(body: dict[str, Any]) -> None:
    assert answer(**body).body["text"]["format"] == {
        "type": "json_schema",
        "name": "colour",
        "description": None,
        "schema": {"type": "object"},
        "strict": True,
    }


@pytest.mark.parametrize(
    ("form", "repeated"),
    [
        ({"type": "json_object"}, "json_object"),
        ({"type": "json_schema", "json_schema": {"name": "any"}}, "json_object"),
        ({"type": "grammar", "grammar": "start: /a/"}, "text"),
    ],
)
def test_forms_of_chat_completions_are_repeated_as_far_as_there_are_words(form: Any, repeated: str) -> None:
    body = answer(response_format=form).body
    assert body["text"]["format"] == {"type": repeated}
    assert faults("ResponseObject", body) == []


def test_the_official_required_members_are_there_at_every_stage() -> None:
    required = set(documents.load("openapi-3.1.json")["components"]["schemas"]["ResponseObject"]["required"])
    stream, body = played(generation(Delta(0, "Hi")))
    snapshots = [event["response"] for event in stream if "response" in event]
    assert len(snapshots) == 3
    assert all(set(snapshot) == set(body) >= required | {"status", "usage"} for snapshot in snapshots)


def test_a_snapshot_stays_what_it_was_when_the_response_goes_on() -> None:
    stream, body = played(generation(Delta(0, "Hi")))
    assert stream[0]["response"]["output"] == []
    assert body["output"] != []
