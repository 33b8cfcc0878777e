"""The response object: the keys that the official document requires, and those it allows to be null."""

from typing import Any

import pytest

REQUIRED = (
    *("created_at", "error", "id", "incomplete_details", "instructions", "metadata", "model", "object", "output"),
    *("parallel_tool_calls", "temperature", "tool_choice", "tools", "top_p"),
)
NULLABLE = {"error", "incomplete_details", "instructions", "metadata", "temperature", "top_p"}


@pytest.fixture
def response(bundle: Any) -> dict[str, Any]:
    found: dict[str, Any] = bundle["components"]["examples"]["ResponseAnswer"]["value"]
    return found


def test_the_official_keys_are_required_and_no_others(schemas: Any) -> None:
    assert len(REQUIRED) == 14
    assert sorted(schemas["ResponseObject"]["required"]) == sorted(REQUIRED)


@pytest.mark.parametrize("key", REQUIRED)
def test_a_response_without_a_required_key_is_not_valid(errors: Any, response: dict[str, Any], key: str) -> None:
    assert errors("ResponseObject", {name: value for name, value in response.items() if name != key})


@pytest.mark.parametrize("key", REQUIRED)
def test_a_required_key_is_null_only_where_the_official_document_says_so(
    errors: Any, response: dict[str, Any], key: str
) -> None:
    assert (errors("ResponseObject", {**response, key: None}) == []) == (key in NULLABLE)


@pytest.mark.parametrize("status", ["queued", "in_progress", "completed", "incomplete", "failed", "cancelled"])
def test_each_status_is_known(errors: Any, response: dict[str, Any], status: str) -> None:
    assert errors("ResponseObject", {**response, "status": status}) == []


def test_another_status_is_not_known(errors: Any, response: dict[str, Any]) -> None:
    assert errors("ResponseObject", {**response, "status": "paused"})


def test_usage_adds_details_and_may_add_a_price(errors: Any, response: dict[str, Any]) -> None:
    assert errors("ResponseUsage", {**response["usage"], "cost": 0.002, "is_byok": False}) == []
    assert errors("ResponseUsage", {"input_tokens": 1, "output_tokens": 1, "total_tokens": 2})


def test_what_was_asked_stands_in_the_response(schemas: Any) -> None:
    asked = schemas["CreateResponseRequest"]["properties"].keys()
    answered = schemas["ResponseObject"]["properties"].keys()
    official_echo = {
        *("background", "conversation", "instructions", "max_output_tokens", "max_tool_calls", "metadata", "model"),
        *(
            "parallel_tool_calls",
            "previous_response_id",
            "prompt",
            "prompt_cache_key",
            "reasoning",
            "safety_identifier",
        ),
        *("service_tier", "temperature", "text", "tool_choice", "tools", "top_logprobs", "top_p", "truncation", "user"),
    }
    assert official_echo <= asked & answered
