"""What an answer cost."""

from typing import Any

from wireproof_server.generation.events import Usage


def usage_object(usage: Usage) -> dict[str, Any]:
    """The `usage` of completions and chat completions (contract: CompletionUsage)."""
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
        "prompt_tokens_details": {"cached_tokens": usage.cached_tokens},
        "completion_tokens_details": {"reasoning_tokens": usage.reasoning_tokens},
    }
