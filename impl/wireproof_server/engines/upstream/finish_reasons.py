"""Why a choice ended, from the words of upstreams to ours."""

from collections.abc import Mapping

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import FinishReason

_OURS: Mapping[str, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",  # OpenAI's older word
    "eos": "stop",
    "eos_token": "stop",  # Text Generation Inference
    "end_turn": "stop",  # gateways to Anthropic's models
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_length": "length",  # Mistral: the end of the context
}


def finish_reason(word: str, *, has_tool_calls: bool) -> FinishReason:
    """Our word for an upstream's. A choice with tool calls that just stopped ended by them.

    OpenAI and vLLM say "stop" after a tool that the request named. Raises `EngineFailed` for any word that does not
    say how a generation came to its own end ("error", "abort", "canceled", or one that is not known).
    """
    ours = _OURS.get(word)
    if ours is None:
        raise EngineFailed(f"The upstream ended a choice with the finish reason {word[:40]!r}.")
    return "tool_calls" if ours == "stop" and has_tool_calls else ours
