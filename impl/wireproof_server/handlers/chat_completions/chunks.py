"""The answer as chunks of an event stream."""

from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import Any

from wireproof_server.generation.engine import Engine
from wireproof_server.generation.events import Delta, Finished, Started, ToolCallDelta
from wireproof_server.handlers.answers.chunk_frame import ChunkFrame
from wireproof_server.handlers.answers.chunk_stream import chunk_stream
from wireproof_server.handlers.answers.identity import identity
from wireproof_server.handlers.chat_completions.finish_reason import finish_reason
from wireproof_server.handlers.chat_completions.logprobs import chat_logprobs
from wireproof_server.handlers.chat_completions.order import ChatOrder
from wireproof_server.handlers.fields.streaming import StreamOptions


def chat_completion_chunks(
    engine: Engine, model: str, order: ChatOrder, options: StreamOptions
) -> AsyncGenerator[bytes, None]:
    """Run `order` and stream it (contract: ChatCompletionChunk)."""

    def frame(model: str) -> ChunkFrame:
        members = identity("chatcmpl", "chat.completion.chunk", model, engine.name, order.service_tier)
        return ChunkFrame(members, options)

    return chunk_stream([engine.chat(order.request(model))], [ChatChoiceRenderer(order)], frame, model)


class ChatChoiceRenderer:
    """The choices of one conversation. Every choice begins with its role, together with the first that it says."""

    def __init__(self, order: ChatOrder) -> None:
        self.n = order.n
        self._has_logprobs = order.sampling.logprobs is not None
        self._is_legacy = order.tool_use.is_legacy
        self._begun: set[int] = set()

    def started(self, event: Started) -> Iterator[dict[str, Any]]:  # noqa: ARG002  no choice has begun yet
        """Nothing: whether a choice has content or only calls is known when it speaks."""
        yield from ()

    def delta(self, event: Delta) -> Iterator[dict[str, Any]]:
        """More of a message."""
        if event.index not in self._begun:
            yield self._role(event.index, None if event.tool_calls and not event.text else "")
        delta: dict[str, Any] = {}
        if event.text:
            delta["content"] = event.text
        if event.reasoning:
            delta["reasoning_content"] = event.reasoning
        if event.tool_calls:
            delta.update(self._calls(event))
        logprobs = chat_logprobs(event.logprobs) if self._has_logprobs and event.logprobs else None
        yield {"index": event.index, "delta": delta, "logprobs": logprobs, "finish_reason": None}

    def finished(self, event: Finished) -> Iterator[dict[str, Any]]:
        """The end of a message."""
        if event.index not in self._begun:
            yield self._role(event.index, "")
        reason = finish_reason(event.reason, is_legacy=self._is_legacy)
        yield {"index": event.index, "delta": {}, "logprobs": None, "finish_reason": reason}

    def _role(self, index: int, content: str | None) -> dict[str, Any]:
        self._begun.add(index)
        delta = {"role": "assistant", "content": content, "refusal": None}
        return {"index": index, "delta": delta, "logprobs": None, "finish_reason": None}

    def _calls(self, event: Delta) -> dict[str, Any]:
        pieces = _joined(event.tool_calls)
        if not self._is_legacy:
            return {"tool_calls": [_call(piece) for piece in pieces.values()]}
        return {"function_call": _function(pieces[0])} if 0 in pieces else {}


def _joined(pieces: Sequence[ToolCallDelta]) -> dict[int, ToolCallDelta]:
    """One piece a call: clients take the first `tool_calls` of a message as its list, so no index comes twice."""
    joined: dict[int, ToolCallDelta] = {}
    for piece in pieces:
        before = joined.get(piece.index, ToolCallDelta(piece.index))
        arguments = before.arguments + piece.arguments
        joined[piece.index] = ToolCallDelta(piece.index, before.id or piece.id, before.name or piece.name, arguments)
    return joined


def _call(piece: ToolCallDelta) -> dict[str, Any]:
    head = {} if piece.id is None else {"id": piece.id, "type": "function"}
    return {"index": piece.index, **head, "function": _function(piece)}


def _function(piece: ToolCallDelta) -> dict[str, str]:
    name = {} if piece.name is None else {"name": piece.name}
    return {**name, "arguments": piece.arguments}
