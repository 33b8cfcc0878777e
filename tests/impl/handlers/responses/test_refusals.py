"""What a request asks for and this server does not offer is refused by name, never dropped."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import properties
from tests.impl.handlers.responses.playing import order
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"conversation": "conv_1"}, "conversation"),
    ({"conversation": {"id": "conv_1"}}, "conversation"),
    ({"context_management": [{"type": "compaction"}]}, "context_management"),
    ({"skills": [{"type": "skill_reference", "skill_id": "s"}]}, "skills"),
    ({"task_budget": {"type": "tokens", "total": 20000}}, "task_budget"),
    ({"sovereignty_requirements": {"region": "eu"}}, "sovereignty_requirements"),
    ({"moderation": {"model": "m"}}, "moderation"),
    ({"files": [{"id": "file_1"}]}, "files"),
    ({"adapter": "a"}, "adapter"),
    ({"n": 2}, "n"),
    ({"text": {"verbosity": "low"}}, "text.verbosity"),
    ({"plugins": [{"id": "web"}]}, "plugins[0]"),
    ({"plugins": [{"id": "moderation"}]}, "plugins[0]"),
    ({"plugins": [{"id": "file-parser"}]}, "plugins[0]"),
    ({"provider": {"only": ["x"]}}, "provider.only"),
    ({"provider": {"quantizations": ["fp16"]}}, "provider.quantizations"),
    ({"provider": {"zdr": True}}, "provider.zdr"),
    ({"provider": {"data_vector_store": "deny"}}, "provider.data_vector_store"),
    ({"provider": {"enforce_distillable_text": True}}, "provider.enforce_distillable_text"),
    ({"prompt_cache_options": {"prewarm": True}}, "prompt_cache_options.prewarm"),
    (
        {"prompt_cache_options": {"comparison_response_id": "resp_1"}},
        "prompt_cache_options.comparison_response_id",
    ),
    ({"response_format": {"type": "python"}}, "response_format.type"),
    ({"tools": [{"type": "web_search"}]}, "tools[0]"),
    ({"tools": [{"type": "function", "name": "f"}, {"type": "custom", "name": "g"}]}, "tools[1]"),
    ({"tools": [{"type": "function", "name": "f", "defer_loading": True}]}, "tools[0].defer_loading"),
    ({"tools": [{"type": "function", "name": "f", "allowed_callers": ["programmatic"]}]}, "tools[0].allowed_callers"),
    ({"tool_choice": {"type": "web_search"}}, "tool_choice"),
]


@pytest.mark.parametrize(("body", "parameter"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_it_is_refused_by_name(body: dict[str, Any], parameter: str) -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        order(input="Hi", **body)
    assert refusal.value.parameter == parameter


@pytest.mark.parametrize(
    "body",
    [
        {"context_management": [], "skills": [], "sovereignty_requirements": {}, "files": [], "plugins": [], "n": 1},
        {"provider": {"order": ["x"], "ignore": ["y"], "sort": "price", "allow_fallbacks": False}},
        {"provider": {"require_parameters": True, "max_price": {"prompt": "0.5"}, "zdr": False}},
        {"provider": {"data_vector_store": "allow", "only": [], "quantizations": None}},
        {"prompt_cache_options": {"mode": "implicit", "ttl": "30m", "prewarm": False}, "prompt_cache_retention": "24h"},
        {"max_tool_calls": 0, "max_tool_rounds": 3},
        {"service_tier": "flex", "user": "u", "safety_identifier": "s", "prompt_cache_key": "k"},
        {"tools": [{"type": "function", "name": "f", "allowed_callers": ["direct"], "output_schema": {}}]},
    ],
)
def test_what_is_met_anyway_or_changes_no_answer_is_accepted(body: dict[str, Any]) -> None:
    assert {name for name in body if name not in properties("CreateResponseRequest")} == set()
    assert order(input="Hi", **body).request("scripted").messages


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ({"background": True, "store": False}, "background"),
        ({"previous_response_id": "resp_1", "conversation": "conv_1"}, "conversation"),
        ({"stream_options": {"include_obfuscation": True}}, "stream_options"),
    ],
)
def test_fields_that_contradict_each_other_are_refused(body: dict[str, Any], parameter: str) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        order(input="Hi", **body)
    assert refusal.value.parameter == parameter


def test_every_field_of_the_contract_is_read_refused_or_known_to_change_nothing() -> None:
    """A field that is added to the contract must be decided about here."""
    changes_nothing = {
        "max_tool_calls",
        "max_tool_rounds",
        "metadata",
        "prompt_cache_key",
        "prompt_cache_retention",
        "safety_identifier",
        "service_tier",
        "user",
    }
    refused = {parameter.partition(".")[0].partition("[")[0] for _, parameter in REFUSED}
    read = {
        "background",
        "dry_allowed_length",
        "dry_base",
        "dry_multiplier",
        "dry_sequence_breakers",
        "frequency_penalty",
        "grammar",
        "ignore_eos",
        "include",
        "input",
        "instructions",
        "logit_bias",
        "logprobs",
        "max_output_tokens",
        "min_p",
        "model",
        "models",
        "parallel_tool_calls",
        "presence_penalty",
        "previous_response_id",
        "prompt",
        "reasoning",
        "repetition_penalty",
        "response_format",
        "stop",
        "store",
        "stream",
        "stream_options",
        "temperature",
        "text",
        "tool_choice",
        "tools",
        "top_k",
        "top_logprobs",
        "top_p",
        "truncation",
    }
    assert set(properties("CreateResponseRequest")) == changes_nothing | refused | read
