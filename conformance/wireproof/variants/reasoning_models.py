"""Strict reasoning models: they refuse the parameters that other models take, and reason before they answer."""

from typing import Any

from wireproof.variants.variant import Variant

_SAMPLING = ("temperature", "top_p", "presence_penalty", "frequency_penalty")
_OFFICIAL: dict[str, Any] = {
    "refuses": ("max_tokens", *_SAMPLING, "logprobs", "top_logprobs", "logit_bias"),
}
"""What is refused to chats and responses."""
_ALONE = _OFFICIAL | {"lacks": frozenset({"completions"})}
_WITHOUT_COMPLETIONS = ("openai",)
"""The profiles in which a deployment may have none."""

REASONING_MODELS = (
    Variant(
        "hidden-thoughts",
        "Reasoning is counted, not shown, and takes more tokens than most requests allow.",
        settings={"thoughts": 300, "hidden": "empty"},
    ),
    Variant(
        "strict-model",
        "Limits by the older name, temperatures and penalties are refused.",
        settings=_ALONE,
        profiles=_WITHOUT_COMPLETIONS,
    ),
    Variant(
        "strict-model-with-completions",
        "Chat and responses are by a strict model, completions by another.",
        settings=_OFFICIAL,
    ),
    Variant(
        "strict-model-for-all",
        "Completions are by the strict model too.",
        settings=_OFFICIAL | {"strict_completions": True},
    ),
    Variant(
        "strict-model-by-name",
        "What it does not take is refused whatever its value, null too.",
        settings=_ALONE | {"refusing_words": "whole"},
        profiles=_WITHOUT_COMPLETIONS,
    ),
    Variant(
        "strict-model-with-least-limit",
        "Fewer than 16 tokens cannot be asked for, nor stops and several choices.",
        settings=_ALONE | {"refuses": (*_OFFICIAL["refuses"], "stop", "n"), "least_limit": 16},
        profiles=_WITHOUT_COMPLETIONS,
    ),
    Variant(
        "strict-model-of-the-first",
        "All that is fixed is told at once, in no parameter's name; hidden reasoning eats short limits.",
        settings=_ALONE | {"refusing_words": "earliest", "thoughts": 48, "hidden": "empty"},
        profiles=_WITHOUT_COMPLETIONS,
    ),
    Variant(
        "strict-model-behind-a-gateway",
        "The gateway refuses in its own words; content is null where hidden reasoning eats the limit.",
        settings=_ALONE | {"refusing_words": "gateway", "thoughts": 200, "hidden": "null"},
        profiles=_WITHOUT_COMPLETIONS,
    ),
    Variant(
        "strict-thinker",
        "It refuses tersely, and as an error where hidden reasoning leaves no room for an answer.",
        settings=_ALONE | {"refusing_words": "terse", "thoughts": 40, "hidden": "refused"},
        profiles=_WITHOUT_COMPLETIONS,
    ),
)
