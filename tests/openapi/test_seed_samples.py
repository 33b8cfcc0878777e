"""What the dialects' documentation pages show as examples keeps the contract, or is known not to."""

from collections.abc import Callable
from typing import Any

import pytest

Accepts = Callable[[str, Any], bool]

# The body is in the contract as an example of its operation; here it stands as the pages have it.
REQUESTS: dict[str, tuple[str, dict[str, Any]]] = {
    "new-api, completions": (
        "CreateCompletionRequest",
        {
            "model": "gpt-3.5-turbo-instruct",
            "prompt": "The quick brown fox",
            "max_tokens": 50,
            "temperature": 0.7,
        },
    ),
    "Hadrian, chat": (
        "CreateChatCompletionRequest",
        {"messages": [{"content": "Hello, how are you?", "role": "user"}], "model": "openai/gpt-4o"},
    ),
    "Hadrian, responses": ("CreateResponseRequest", {}),
}

HADRIAN_ERROR = {
    "error": {
        "code": "budget_exceeded",
        "message": "Budget limit exceeded for monthly period",
        "param": None,
        "request_id": "550e8400-e29b-41d4-a716-446655440000",
        "type": "invalid_request_error",
    }
}

STALE_HADRIAN_ERROR = {
    "error": {
        "code": "rate_limit_exceeded",
        "details": {"limit": 100, "retry_after_secs": 30, "window": "minute"},
        "message": "Rate limit exceeded: 100 requests per minute",
    }
}

NEW_API_COMPLETION = {
    "id": "cmpl-abc123",
    "object": "text_completion",
    "created": 1715000000,
    "model": "gpt-3.5-turbo-instruct",
    "choices": [{"text": " jumps over the lazy dog near the riverbank.", "index": 0, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 5, "completion_tokens": 10, "total_tokens": 15},
}


@pytest.mark.parametrize(("schema", "body"), REQUESTS.values(), ids=REQUESTS.keys())
def test_a_pages_request_is_accepted(accepts: Accepts, schema: str, body: dict[str, Any]) -> None:
    assert accepts(schema, body)


def test_hadrians_published_prompt_is_refused_as_its_own_server_does(accepts: Accepts) -> None:
    assert not accepts("CreateCompletionRequest", {"prompt": {}})


def test_hadrians_error_is_an_error_envelope(accepts: Accepts) -> None:
    assert accepts("ErrorEnvelope", HADRIAN_ERROR)


def test_hadrians_stale_error_without_a_type_is_no_error_envelope(accepts: Accepts) -> None:
    assert not accepts("ErrorEnvelope", STALE_HADRIAN_ERROR)
    completed = STALE_HADRIAN_ERROR["error"] | {"type": "rate_limit_error", "param": None}
    assert accepts("ErrorEnvelope", {"error": completed})


def test_new_apis_answer_without_logprobs_is_a_completion(accepts: Accepts) -> None:
    assert accepts("Completion", NEW_API_COMPLETION)


def test_a_final_answer_has_a_finish_reason_and_a_chunk_need_not(accepts: Accepts) -> None:
    unfinished = {**NEW_API_COMPLETION, "choices": [{"text": "", "index": 0, "finish_reason": None}]}
    assert not accepts("Completion", unfinished)
    assert accepts("CompletionChunk", unfinished)
