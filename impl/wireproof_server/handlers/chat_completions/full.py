"""The whole answer as one object."""

from typing import Any

from wireproof_server.generation.conversation import ToolCall
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.folding import Choice, fold
from wireproof_server.handlers.answers.identity import identity
from wireproof_server.handlers.answers.usage import usage_object
from wireproof_server.handlers.chat_completions.finish_reason import finish_reason
from wireproof_server.handlers.chat_completions.logprobs import chat_logprobs
from wireproof_server.handlers.chat_completions.order import ChatOrder


async def full_chat_completion(engine: Engine, model: str, order: ChatOrder) -> dict[str, Any]:
    """Run `order` to its end (contract: ChatCompletion)."""
    generation = await fold(engine.chat(order.request(model)))
    return {
        **identity("chatcmpl", "chat.completion", generation.started.model, engine.name, order.service_tier),
        "choices": [_choice(choice, order) for choice in generation.choices],
        "usage": usage_object(generation.usage),
    }


def _choice(choice: Choice, order: ChatOrder) -> dict[str, Any]:
    is_legacy = order.tool_use.is_legacy
    message = {"role": "assistant", "content": choice.text, "refusal": None}
    if choice.reasoning or choice.tool_calls:
        message |= _beside_the_text(choice, is_legacy=is_legacy)
    return {
        "index": choice.index,
        "message": message,
        "logprobs": None if order.sampling.logprobs is None else chat_logprobs(choice.logprobs),
        "finish_reason": finish_reason(choice.finish_reason, is_legacy=is_legacy),
    }


def _beside_the_text(choice: Choice, *, is_legacy: bool) -> dict[str, Any]:
    members: dict[str, Any] = {}
    if choice.tool_calls and not choice.text:
        members["content"] = None
    if choice.reasoning:
        members["reasoning_content"] = choice.reasoning
    if choice.tool_calls and is_legacy:
        members["function_call"] = _function(choice.tool_calls[0])
    elif choice.tool_calls:
        members["tool_calls"] = [
            {"id": call.id, "type": "function", "function": _function(call)} for call in choice.tool_calls
        ]
    return members


def _function(call: ToolCall) -> dict[str, str]:
    return {"name": call.name, "arguments": call.arguments}
