"""An error names the place and the branch that the client meant."""

from typing import Any

import pytest

from wireproof_contract import documents
from wireproof_server.errors.api_error import ApiError
from wireproof_server.requests.explanation import explain
from wireproof_server.requests.schema_validator import validator_of

DOCUMENT = documents.load("openapi-3.2.json")
VALIDATORS = {
    name: validator_of({"$ref": f"#/components/schemas/{name}"}, DOCUMENT)
    for name in ("CreateChatCompletionRequest", "CreateCompletionRequest")
}


def explained(name: str, value: Any) -> ApiError:
    """The error for a request that breaks the contract."""
    return explain(VALIDATORS[name].iter_errors(value), value)


def user(content: Any) -> dict[str, Any]:
    """A chat request with one message."""
    return {"messages": [{"role": "user", "content": content}]}


@pytest.mark.parametrize(
    ("value", "code", "param"),
    [
        ({}, "missing_required_parameter", "messages"),
        ({"messages": []}, "invalid_value", "messages"),
        ({"messages": "hello"}, "invalid_type", "messages"),
        ({"messages": [3]}, "invalid_type", "messages[0]"),
        ({"messages": [{}]}, "missing_required_parameter", "messages[0].role"),
        ({"messages": [{"role": "bogus", "content": "x"}]}, "invalid_value", "messages[0].role"),
        ({"messages": [{"role": "user"}]}, "missing_required_parameter", "messages[0].content"),
        ({"messages": [{"role": "tool", "content": "x"}]}, "missing_required_parameter", "messages[0].tool_call_id"),
        (user(3), "invalid_type", "messages[0].content"),
        (user([{"type": "text"}]), "missing_required_parameter", "messages[0].content[0].text"),
        (
            user([{"type": "text", "text": "a"}, {"type": "text", "text": 3}]),
            "invalid_type",
            "messages[0].content[1].text",
        ),
        (user([{"type": "bogus"}]), "invalid_value", "messages[0].content[0].type"),
        ({**user("x"), "tools": [{"type": "function"}]}, "missing_required_parameter", "tools[0].function"),
        (
            {**user("x"), "tools": [{"type": "function", "function": {}}]},
            "missing_required_parameter",
            "tools[0].function.name",
        ),
        ({**user("x"), "tool_choice": "bogus"}, "invalid_value", "tool_choice"),
        ({**user("x"), "tool_choice": 3}, "invalid_type", "tool_choice"),
        ({**user("x"), "response_format": {"type": "bogus"}}, "invalid_value", "response_format.type"),
        (
            {**user("x"), "response_format": {"type": "json_schema"}},
            "missing_required_parameter",
            "response_format.json_schema",
        ),
        ({**user("x"), "logit_bias": {"007": 1000}}, "invalid_value", "logit_bias"),
        ({**user("x"), "temperature": 3}, "invalid_value", "temperature"),
        ({**user("x"), "stop": ["a", "b", 3]}, "invalid_type", "stop[2]"),
    ],
)
def test_the_place_in_a_chat_request_is_named(value: Any, code: str, param: str) -> None:
    error = explained("CreateChatCompletionRequest", value)
    assert error.status == 400
    assert error.code == code
    assert error.param is not None
    assert error.param.startswith(param)
    assert f"'{error.param}'" in error.message


@pytest.mark.parametrize(
    ("prompt", "param"),
    [
        ({}, "prompt"),
        (["a", 3], "prompt[1]"),
        ([1, "a"], "prompt[1]"),
        ([[1, 2], [3, "a"]], "prompt[1][1]"),
        ([1.5], "prompt[0]"),
        ([[1], [-1]], "prompt[1][0]"),
    ],
)
def test_the_form_of_prompt_that_was_meant_is_the_one_that_is_explained(prompt: Any, param: str) -> None:
    error = explained("CreateCompletionRequest", {"prompt": prompt})
    assert error.param == param


def test_several_errors_are_all_told_up_to_a_bound() -> None:
    value = {"prompt": "x", **dict.fromkeys(["temperature", "top_p", "n", "best_of", "echo", "stream", "seed"], "x")}
    error = explained("CreateCompletionRequest", value)
    assert error.details is not None
    told = error.details["errors"]
    assert {finding["param"] for finding in told} == set(value) - {"prompt"}
    assert all(finding["code"] == "invalid_type" for finding in told)
    assert "details" not in explained("CreateCompletionRequest", {"prompt": 3}).envelope(None)["error"]


def test_a_long_value_is_cut_and_a_long_key_is_too() -> None:
    error = explained("CreateCompletionRequest", {"prompt": "x", "temperature": 9e300, "logit_bias": {"k" * 5000: 101}})
    assert len(str(error.envelope("id"))) < 3000
    error = explained("CreateChatCompletionRequest", {**user("x"), "tool_choice": "y" * 5000})
    assert len(error.message) < 400


def test_messages_are_sentences_that_say_what_was_expected() -> None:
    messages = {
        "temperature": explained("CreateChatCompletionRequest", {**user("x"), "temperature": "hot"}).message,
        "range": explained("CreateChatCompletionRequest", {**user("x"), "temperature": 3}).message,
        "missing": explained("CreateChatCompletionRequest", {}).message,
    }
    assert messages == {
        "temperature": "Invalid type for 'temperature': expected null or a number, but got a string.",
        "range": "Invalid value for 'temperature': 3 is above the maximum of 2.",
        "missing": "Missing required parameter: 'messages'.",
    }
