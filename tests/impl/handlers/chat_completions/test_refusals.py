"""Requests for chat completions that the contract's schema accepts and that nevertheless cannot be served."""

from typing import Any

import pytest

from tests.impl.handlers.api import Api

MESSAGES = [{"role": "user", "content": "Hi"}]
PICTURE = {"type": "image_url", "image_url": {"url": "data:,"}}
TOOLS = [{"type": "function", "function": {"name": "a"}}]


@pytest.mark.parametrize(
    ("body", "code", "param"),
    [
        ({"max_tokens": 5, "max_completion_tokens": 6}, "invalid_value", "max_tokens"),
        ({"top_logprobs": 3}, "invalid_value", "top_logprobs"),
        ({"top_logprobs": 0, "logprobs": False}, "invalid_value", "top_logprobs"),
        ({"stream_options": {"include_usage": True}}, "invalid_value", "stream_options"),
        ({"tool_choice": "required"}, "invalid_value", "tool_choice"),
        (
            {"tools": TOOLS, "tool_choice": {"type": "function", "function": {"name": "b"}}},
            "invalid_value",
            "tool_choice",
        ),
        ({"tools": TOOLS * 2}, "invalid_value", "tools[1]"),
        ({"tools": [{"type": "custom", "custom": {"name": "x"}}]}, "unsupported_parameter", "tools[0]"),
        ({"reasoning_effort": "low", "reasoning": {"effort": "high"}}, "invalid_value", "reasoning_effort"),
        ({"reasoning": {"summary": "auto"}}, "unsupported_parameter", "reasoning.summary"),
        ({"reasoning_effort": "high"}, "unsupported_parameter", "reasoning_effort"),
        ({"store": True}, "unsupported_parameter", "store"),
        ({"modalities": ["text", "audio"]}, "unsupported_parameter", "modalities"),
        ({"audio": {"format": "wav", "voice": "alloy"}}, "unsupported_parameter", "audio"),
        ({"prediction": {"type": "content", "content": "x"}}, "unsupported_parameter", "prediction"),
        ({"web_search_options": {}}, "unsupported_parameter", "web_search_options"),
        ({"verbosity": "low"}, "unsupported_parameter", "verbosity"),
        ({"sovereignty_requirements": {"region": "eu"}}, "unsupported_parameter", "sovereignty_requirements"),
        ({"response_format": {"type": "python"}}, "unsupported_parameter", "response_format.type"),
        (
            {"messages": [{"role": "user", "content": [PICTURE]}]},
            "unsupported_parameter",
            "messages[0].content[0]",
        ),
        (
            {"messages": [*MESSAGES, {"role": "tool", "tool_call_id": "x", "content": "y"}]},
            "invalid_value",
            "messages[1].tool_call_id",
        ),
        ({"messages": [{"role": "user", "content": "x" * 5000}]}, "context_length_exceeded", "messages"),
    ],
)
async def test_it_is_a_400_that_names_the_parameter(api: Api, body: dict[str, Any], code: str, param: str) -> None:
    error = await api.error("chat/completions", **{"messages": MESSAGES, **body})
    assert (error["status"], error["type"], error["code"], error["param"]) == (
        400,
        "invalid_request_error",
        code,
        param,
    )


async def test_a_moderation_is_not_offered(api: Api) -> None:
    error = await api.error("chat/completions", messages=MESSAGES, moderation={"model": "m"})
    assert (error["status"], error["code"], error["param"]) == (400, "unsupported_parameter", "moderation")


async def test_a_stream_that_cannot_begin_is_a_status_too(api: Api) -> None:
    for body, status in (({"model": "unknown"}, 404), ({"reasoning_effort": "high"}, 400)):
        assert (await api.error("chat/completions", messages=MESSAGES, stream=True, **body))["status"] == status
