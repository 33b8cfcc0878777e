"""The members of calls and of their pieces; what surrounds them is judged with the answers of chat."""

from collections.abc import Iterator
from typing import Any

from wireproof.judging.selection import streams, whole_answers
from wireproof.judging.shape import shape_judges
from wireproof.reading.assistant_turns import objects
from wireproof.transcript.exchange import Exchange

_OPERATION = "createChatCompletion"


def whole_calls(exchange: Exchange) -> Iterator[Any]:
    """The calls of whole answers, as they came; those of custom tools have another shape."""
    for choice in objects((exchange.object or {}).get("choices")):
        yield from _listed(choice.get("message"))


def pieces_of_calls(exchange: Exchange) -> Iterator[Any]:
    """The pieces of calls in a stream, as they came."""
    for payload in exchange.events.payloads:
        for choice in objects(payload.get("choices")):
            yield from _listed(choice.get("delta"))


def _listed(message: Any) -> Iterator[Any]:
    listed = message.get("tool_calls") if isinstance(message, dict) else None
    for call in listed if isinstance(listed, list) else ():
        if not (isinstance(call, dict) and call.get("type") == "custom"):
            yield call


CALLS = shape_judges(
    whole_answers(_OPERATION),
    "ChatFunctionToolCall",
    whole_calls,
    {
        ("id",): "chat.tools.call.id",
        ("type",): "chat.tools.call.type",
        ("function", "name"): "chat.tools.call.name",
        ("function", "arguments"): "chat.tools.call.arguments",
    },
    "chat.tools.call.shape",
)

PIECES = shape_judges(
    streams(_OPERATION),
    "ToolCallDelta",
    pieces_of_calls,
    {("function", "arguments"): "chat.tools.call.arguments"},
    "chat.tools.delta.shape",
)
