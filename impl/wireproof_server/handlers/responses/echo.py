"""What a response repeats of its request; what the request left out holds what was used in its place.

Sources of the values in place: the official document, and Hadrian's, which fills them in itself.
"""

from collections.abc import Mapping
from typing import Any

from wireproof_server.handlers.responses.prompt import Prompt
from wireproof_server.handlers.responses.text_format import echoed_text
from wireproof_server.handlers.responses.tools import ResponseTools
from wireproof_server.handlers.responses.whole_numbers import whole

SERVICE_TIER = "default"  # the tier that serves every request, whichever it asked for

_DEFAULTS: Mapping[str, Any] = {
    "background": False,
    "frequency_penalty": 0.0,
    "metadata": {},
    "presence_penalty": 0.0,
    "previous_response_id": None,
    "prompt_cache_key": None,
    "prompt_cache_retention": None,
    "safety_identifier": None,
    "store": True,
    "temperature": 1.0,
    "top_k": None,
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
    "user": None,
}


def echo(
    body: Mapping[str, Any], *, tools: ResponseTools, prompt: Prompt, max_output_tokens: int | None
) -> dict[str, Any]:
    """The members of the response object that come from the request (contract: ResponseObject)."""
    reasoning = body.get("reasoning") or {}
    return {
        **{name: default if body.get(name) is None else body[name] for name, default in _DEFAULTS.items()},
        "instructions": prompt.instructions,
        "max_output_tokens": max_output_tokens,
        "max_tool_calls": whole(body.get("max_tool_calls")),
        "parallel_tool_calls": tools.parallel,
        "prompt": prompt.echoed,
        "reasoning": {
            "effort": reasoning.get("effort"),
            "summary": reasoning.get("summary") or reasoning.get("generate_summary"),
        },
        "service_tier": SERVICE_TIER,
        "text": echoed_text(body),
        "tool_choice": tools.echoed_choice,
        "tools": list(tools.echoed_tools),
    }
