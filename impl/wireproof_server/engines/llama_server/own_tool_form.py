"""Optional tools for a model whose calls have a form of its own: llama.cpp's chat endpoint knows most of them.

What that endpoint cannot do is refused, not dropped.
"""

from collections.abc import Iterable
from typing import Any

from wireproof_server.engines.llama_server.chat_prompt import conversation
from wireproof_server.engines.llama_server.control_text import ControlText
from wireproof_server.engines.llama_server.tool_grammar import ToolMarkers, offered
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.requests import ChatRequest


def left_to_llama_cpp(request: ChatRequest, markers: ToolMarkers | None) -> bool:
    """Whether the model may, but need not, call tools in a form that only llama.cpp knows."""
    return markers is None and request.tool_choice.mode == "auto" and bool(offered(request.tools, request.tool_choice))


def own_form_conversation(request: ChatRequest, control_spellings: Iterable[str]) -> dict[str, Any]:
    """The conversation as llama.cpp's chat endpoint takes it. Raises `UnsupportedParameter` and `InvalidRequest`."""
    if request.grammar is not None:
        raise UnsupportedParameter(
            "This model's tool calls cannot be combined with a grammar; require a call, or leave one of them out.",
            parameter=request.grammar.parameter,
        )
    if request.sampling.logprobs is not None:
        raise UnsupportedParameter(
            "The engine reports no log probabilities where this model may call tools.", parameter="logprobs"
        )
    control = ControlText(control_spellings)
    shown = [tool for _, tool in offered(request.tools, request.tool_choice)]
    body = conversation(request.messages, shown, control)
    if control.found:
        raise InvalidRequest(
            f"The conversation spells the control token {control.found[0]!r}, which this model cannot be kept from "
            "reading as one while it may call tools.",
            parameter=request.parameter,
        )
    return {**body, "tool_choice": "auto", "parallel_tool_calls": request.parallel_tool_calls}
