"""Requests for completions that the contract's schema accepts and that nevertheless cannot be served."""

from typing import Any

import pytest

from tests.impl.handlers.api import Api
from wireproof_server.handlers.completions.order import MOST_SEQUENCES

FUNCTION = {"type": "function", "function": {"name": "f"}}


@pytest.mark.parametrize(
    ("body", "code", "param"),
    [
        ({"n": 2, "best_of": 1}, "invalid_value", "best_of"),
        ({"best_of": 0}, "invalid_value", "best_of"),
        ({"best_of": 2, "stream": True}, "invalid_value", "best_of"),
        ({"stream_options": {}}, "invalid_value", "stream_options"),
        ({"stream": False, "stream_options": {"include_usage": True}}, "invalid_value", "stream_options"),
        (
            {"grammar": {"type": "regex", "value": "x"}, "response_format": {"type": "json_object"}},
            "invalid_value",
            "grammar",
        ),
        ({"response_format": {"type": "python"}}, "unsupported_parameter", "response_format.type"),
        ({"tools": [FUNCTION], "tool_choice": "required"}, "unsupported_parameter", "tool_choice"),
        ({"tools": [FUNCTION], "tool_choice": FUNCTION}, "unsupported_parameter", "tool_choice"),
        ({"sovereignty_requirements": {"region": "eu"}}, "unsupported_parameter", "sovereignty_requirements"),
        ({"suffix": "x"}, "unsupported_parameter", "suffix"),
        ({"logit_bias": {"1": 1}}, "unsupported_parameter", "logit_bias"),
        ({"prompt": ["Hi"] * (MOST_SEQUENCES + 1)}, "invalid_value", "prompt"),
        ({"prompt": [[65]] * 100, "n": 100}, "invalid_value", "prompt"),
        ({"prompt": [[65], [9999]]}, "invalid_value", "prompt[1][0]"),
        ({"prompt": ["ok", "x" * 5000]}, "context_length_exceeded", "prompt[1]"),
    ],
)
async def test_it_is_a_400_that_names_the_parameter(api: Api, body: dict[str, Any], code: str, param: str) -> None:
    error = await api.error("completions", **{"prompt": "Hi", **body})
    assert (error["status"], error["type"], error["code"], error["param"]) == (
        400,
        "invalid_request_error",
        code,
        param,
    )


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"model": "unknown"}, 404, "model_not_found"),
        ({"suffix": "x"}, 400, "unsupported_parameter"),
        ({"prompt": ["ok", "x" * 5000]}, 400, "context_length_exceeded"),
    ],
)
async def test_a_stream_that_cannot_begin_is_a_status_too(
    api: Api, body: dict[str, Any], status: int, code: str
) -> None:
    response = await api.post("completions", **{"prompt": "Hi", **body}, stream=True)
    assert (response.status_code, response.json()["error"]["code"]) == (status, code)
    assert response.headers["content-type"] == "application/json"
