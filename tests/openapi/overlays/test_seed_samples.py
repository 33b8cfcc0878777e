"""What the dialects' documentation pages show, under each profile, as far as it is true of their servers."""

from collections.abc import Callable
from typing import Any

import pytest

from wireproof_contract import documents

ProfileAccepts = Callable[[str, Any, Any], bool]

# The request of the page of mistral.rs, with its 15 nulls.
MISTRALRS_COMPLETION: dict[str, Any] = {
    "best_of": 1,
    "dry_allowed_length": None,
    "dry_base": None,
    "dry_multiplier": None,
    "dry_sequence_breakers": None,
    "echo": False,
    "frequency_penalty": None,
    "grammar": {"type": "regex", "value": "example"},
    "logit_bias": None,
    "logprobs": None,
    "max_tokens": 16,
    "min_p": None,
    "model": "mistral",
    "n": 1,
    "presence_penalty": None,
    "prompt": "Say this is a test.",
    "repetition_penalty": None,
    "stop": "example",
    "stream": True,
    "suffix": None,
    "temperature": 0.7,
    "tool_choice": "none",
    "tools": None,
    "top_k": None,
    "top_p": None,
    "truncate_sequence": None,
    "user": "example",
}
HADRIAN_CHAT = {"messages": [{"content": "Hello, how are you?", "role": "user"}], "model": "openai/gpt-4o"}
NEWAPI_COMPLETION = {
    "model": "gpt-3.5-turbo-instruct",
    "prompt": "The quick brown fox",
    "max_tokens": 50,
    "temperature": 0.7,
}
NEWAPI_ANSWER: dict[str, Any] = {
    "id": "cmpl-abc123",
    "object": "text_completion",
    "created": 1715000000,
    "model": "gpt-3.5-turbo-instruct",
    "choices": [{"text": " jumps over the lazy dog near the riverbank.", "index": 0, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 5, "completion_tokens": 10, "total_tokens": 15},
}
HADRIAN_ERROR: dict[str, Any] = {
    "error": {
        "code": "budget_exceeded",
        "message": "Budget limit exceeded for monthly period",
        "param": None,
        "request_id": "550e8400-e29b-41d4-a716-446655440000",
        "type": "invalid_request_error",
    }
}
STALE_ERROR: dict[str, Any] = {
    "error": {
        "code": "rate_limit_exceeded",
        "details": {"limit": 100, "retry_after_secs": 30, "window": "minute"},
        "message": "Rate limit exceeded: 100 requests per minute",
    }
}

ALL = set(documents.PROFILES)
SAMPLES: dict[str, tuple[str, dict[str, Any], set[str]]] = {
    "mistral.rs, completions": ("CreateCompletionRequest", MISTRALRS_COMPLETION, ALL),
    "Hadrian, completions": ("CreateCompletionRequest", {"prompt": {}}, set()),
    "Hadrian, chat": ("CreateChatCompletionRequest", HADRIAN_CHAT, ALL),
    "Hadrian, responses": ("CreateResponseRequest", {}, {"openai", "hadrian"}),
    "new-api, completions": ("CreateCompletionRequest", NEWAPI_COMPLETION, ALL),
    "new-api, the answer": ("Completion", NEWAPI_ANSWER, ALL),
    "Hadrian's error": ("ErrorEnvelope", HADRIAN_ERROR, ALL),
    "Hadrian's stale error": ("ErrorEnvelope", STALE_ERROR, set()),
}


@pytest.mark.parametrize(("schema", "value", "accepting"), SAMPLES.values(), ids=SAMPLES.keys())
def test_a_sample_is_accepted_by_the_profiles_that_know_it(
    profile_accepts: ProfileAccepts, schema: str, value: dict[str, Any], accepting: set[str]
) -> None:
    assert {name for name in documents.PROFILES if profile_accepts(name, schema, value)} == accepting


def test_the_stale_error_is_tolerated_by_hadrian_alone(statements: dict[str, dict[str, Any]]) -> None:
    tolerated = {name: stated["error_envelope"]["tolerated"] for name, stated in statements.items()}
    assert tolerated == {"openai": [], "hadrian": ["error_without_type"], "mistralrs": [], "newapi": []}


def missing(expected: dict[str, list[str]], schema: str, value: dict[str, Any]) -> set[str]:
    return set(expected.get(schema, [])) - value.keys()


def test_the_published_documents_expect_more_of_the_answer_than_new_api_gives(
    statements: dict[str, dict[str, Any]],
) -> None:
    expected = {name: stated["expected_members"] for name, stated in statements.items()}
    choice = NEWAPI_ANSWER["choices"][0]
    assert missing(expected["openai"], "CompletionChoice", choice) == {"logprobs"}
    assert missing(expected["mistralrs"], "Completion", NEWAPI_ANSWER) == {"system_fingerprint"}
    assert len(missing(expected["mistralrs"], "Usage", NEWAPI_ANSWER["usage"])) == 6
    assert expected["newapi"] == expected["hadrian"] == {}
