"""How a model thinks before it answers a response."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.generation.requests import ReasoningEffort
from wireproof_server.handlers.fields.reasoning_effort import effort
from wireproof_server.handlers.fields.refusals import Harmless, nothing, one_of, refuse_unoffered

_UNOFFERED: Mapping[str, Harmless] = {
    "summary": one_of("auto"),  # leaves it to the server, which sums nothing up
    "generate_summary": one_of("auto"),
    "mode": one_of("standard"),
    "context": one_of("auto", "all_turns"),  # the model sees all reasoning that the conversation holds
    "max_tokens": nothing,
}
_ENABLED: ReasoningEffort = "medium"  # what "think" without a measure means; OpenAI's default


def response_reasoning_effort(body: Mapping[str, Any]) -> ReasoningEffort | None:
    """The effort that a request states, None when it states none.

    Raises `UnsupportedParameter` for what no engine here does, and `InvalidRequest` for an effort without thinking.
    """
    reasoning = body.get("reasoning") or {}
    refuse_unoffered(
        {f"reasoning.{name}": value for name, value in reasoning.items()},
        {f"reasoning.{name}": is_harmless for name, is_harmless in _UNOFFERED.items()},
    )
    stated = effort(reasoning.get("effort"))
    enabled = reasoning.get("enabled")
    if enabled is None:
        return stated
    if stated is not None and (stated == "none") == enabled:
        raise InvalidRequest(
            "reasoning.enabled and reasoning.effort contradict each other.", parameter="reasoning.enabled"
        )
    return stated or (_ENABLED if enabled else "none")
