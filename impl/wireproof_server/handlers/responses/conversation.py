"""The conversation that items make up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wireproof_server.generation.conversation import ContentPart, Message, ToolCall
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.handlers.responses.content_parts import content_parts

Item = Mapping[str, Any]

_HISTORY = "previous_response_id"  # the field of the request that all of the history came by


def conversation(history: Iterable[Item], items: Sequence[Item]) -> tuple[Message, ...]:
    """The messages of the `history` of a request and of the `items` of its input, in order.

    What the assistant thought, said and called in a row is one message. Raises `InvalidRequest` for the output of a
    call that nobody made, and what `content_parts` raises.
    """
    reader = _Reader()
    for item in history:
        reader.read(item, _HISTORY)
    for position, item in enumerate(items):
        reader.read(item, f"input[{position}]")
    return reader.messages()


@dataclass(slots=True)
class _Turn:
    """A message of the assistant, item by item."""

    content: list[ContentPart] = field(default_factory=list)
    calls: list[ToolCall] = field(default_factory=list)
    reasoning: list[str] = field(default_factory=list)

    def message(self) -> Message:
        return Message(
            "assistant",
            tuple(self.content),
            tool_calls=tuple(self.calls),
            reasoning="\n\n".join(self.reasoning) or None,
        )


class _Reader:
    """Reads items in order, and remembers the calls that later ones may answer."""

    def __init__(self) -> None:
        self._messages: list[Message] = []
        self._turn: _Turn | None = None
        self._calls: set[str] = set()

    def messages(self) -> tuple[Message, ...]:
        self._end_turn()
        return tuple(self._messages)

    def read(self, item: Item, place: str) -> None:
        kind = item["type"]
        if kind == "function_call":
            self._calls.add(item["call_id"])
            self._assistant().calls.append(ToolCall(item["call_id"], item["name"], item["arguments"]))
        elif kind == "reasoning":
            self._assistant().reasoning.extend(_thoughts(item))
        elif kind == "function_call_output":
            self._end_turn()
            self._messages.append(self._tool_message(item, place))
        elif item["role"] == "assistant":
            self._assistant().content.extend(content_parts(item["content"], f"{place}.content"))
        else:
            self._end_turn()
            content = tuple(content_parts(item["content"], f"{place}.content"))
            self._messages.append(Message(item["role"], content))

    def _assistant(self) -> _Turn:
        self._turn = self._turn or _Turn()
        return self._turn

    def _end_turn(self) -> None:
        if self._turn is not None:
            self._messages.append(self._turn.message())
            self._turn = None

    def _tool_message(self, item: Item, place: str) -> Message:
        if item["call_id"] not in self._calls:
            raise InvalidRequest(
                f"No function call before {place} has this call_id. Send the function_call item before its output, "
                "or previous_response_id of the response that made the call.",
                parameter=f"{place}.call_id",
            )
        parts = tuple(content_parts(item["output"], f"{place}.output"))
        return Message("tool", parts, tool_call_id=item["call_id"])


def _thoughts(item: Item) -> list[str]:
    """The reasoning itself, or what is known of it."""
    return [part["text"] for part in item.get("content") or item["summary"] if part["text"]]
