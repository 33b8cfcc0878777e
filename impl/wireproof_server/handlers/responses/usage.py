"""What a response cost."""

from typing import Any

from wireproof_server.generation.events import Usage


def response_usage(usage: Usage) -> dict[str, Any]:
    """Contract: ResponseUsage. Nothing is billed for writing to a cache, so nothing is counted as written."""
    return {
        "input_tokens": usage.prompt_tokens,
        "input_tokens_details": {"cached_tokens": usage.cached_tokens, "cache_write_tokens": 0},
        "output_tokens": usage.completion_tokens,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning_tokens},
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
    }
