"""What a request asks to be counted."""

from collections.abc import Mapping
from typing import Any, Final

from wireproof_server.handlers.responses.order import ResponseOrder, response_order
from wireproof_server.prompt_templates import PromptTemplates

COUNTED: Final = (
    "model",
    "models",
    "input",
    "instructions",
    "previous_response_id",
    "conversation",
    "tool_choice",
    "tools",
    "parallel_tool_calls",
    "reasoning",
    "text",
    "truncation",
    "prompt",
)
"""The fields that the operation knows (contract: CountInputTokensRequest); others were not judged and are ignored."""


def counted_order(body: Mapping[str, Any], templates: PromptTemplates) -> ResponseOrder:
    """The order of a response to the same request. Raises what `response_order` does."""
    return response_order({name: body[name] for name in COUNTED if name in body}, templates)
