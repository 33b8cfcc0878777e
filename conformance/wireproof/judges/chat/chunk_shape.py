"""The shape of the chunks of a streamed chat completion: one clause a member."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from wireproof.judges.chat.common import OPERATION, STREAMS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.shape import shape_judges
from wireproof.judging.subject import Subject
from wireproof.reading.chat import choices, chunks
from wireproof.reading.chunk import told_once
from wireproof.transcript.exchange import Exchange

_NOT_OF_CHUNKS = ("message", "text")


def chunks_without_calls(exchange: Exchange) -> Iterator[Any]:
    """The chunks without the calls of tools, whose shape others judge."""
    for chunk in chunks(exchange):
        copy = deepcopy(told_once(chunk))
        for choice in choices(copy):
            delta = choice.get("delta")
            if isinstance(delta, dict) and delta.get("tool_calls") and isinstance(delta["tool_calls"], list):
                del delta["tool_calls"]
        yield copy


shapes = shape_judges(
    STREAMS,
    "ChatCompletionChunk",
    chunks_without_calls,
    {
        ("id",): "chat.chunk.id",
        ("object",): "chat.chunk.object",
        ("created",): "chat.chunk.created",
        ("model",): "chat.chunk.model",
        ("choices",): "chat.chunk.choices",
        ("choices", "index"): "chat.chunk.index",
        ("choices", "delta"): "chat.chunk.delta",
        ("choices", "delta", "role"): "chat.chunk.role",
        ("choices", "delta", "content"): "chat.chunk.content",
        ("choices", "delta", "tool_calls"): "chat.chunk.tool-calls",
        ("choices", "finish_reason"): "chat.chunk.finish-reason",
        ("choices", "logprobs"): "chat.logprobs.shape",
        ("usage",): "chat.usage.shape",
    },
    "chat.chunk.shape",
)


@judge("chat.chunk.delta-only", streams(OPERATION))
def chunks_hold_deltas_only(_: Subject, exchange: Exchange) -> Outcome | None:
    """Those of whole answers are not beside the delta; that a delta is missing is told elsewhere."""
    seen = False
    for chunk in chunks(exchange):
        for choice in choices(chunk):
            if "delta" not in choice:
                continue
            seen = True
            if found := [name for name in _NOT_OF_CHUNKS if choice.get(name) is not None]:
                return Failed(f"a chunk's choice has `{found[0]}`", "`delta` alone", repr(choice)[:300])
    return PASSED if seen else None
