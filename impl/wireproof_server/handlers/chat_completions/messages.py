"""The conversation of a chat request."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wireproof_server.generation.conversation import ContentPart, MediaPart, Message, TextPart, ToolCall
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter

Wire = Mapping[str, Any]


def conversation(messages: Sequence[Wire]) -> tuple[Message, ...]:
    """The messages of a request.

    Raises `InvalidRequest` for a result of a tool that nobody called, and `UnsupportedParameter` for what no engine
    here could be given.
    """
    reader = _Reader()
    return tuple([reader.message(message, position) for position, message in enumerate(messages)])


class _Reader:
    """Reads messages in order, and remembers the calls that later ones may answer."""

    def __init__(self) -> None:
        self._calls: set[str] = set()
        self._function_calls: dict[str, str] = {}  # name → id of the last call by the deprecated form
        self._numbered = 0

    def message(self, message: Wire, position: int) -> Message:
        role, content = message["role"], message.get("content")
        parts = (TextPart(content),) if isinstance(content, str) else _parts(content or (), position)
        if role == "assistant":
            return self._assistant(message, parts, f"messages[{position}]")
        if role == "tool":
            called = self._answered_call(message, f"messages[{position}]")
            return Message("tool", parts, tool_call_id=called)
        if role == "function":
            called = self._answered_function(message, f"messages[{position}]")
            return Message("tool", parts, message["name"], tool_call_id=called)
        return Message(role, parts, message.get("name"))

    def _assistant(self, message: Wire, content: tuple[ContentPart, ...], place: str) -> Message:
        if message.get("audio") is not None:
            raise UnsupportedParameter("Spoken answers cannot be taken up again here.", parameter=f"{place}.audio")
        if message.get("refusal"):
            content += (TextPart(message["refusal"]),)
        return Message(
            "assistant",
            content,
            message.get("name"),
            tool_calls=tuple(self._tool_calls(message, place)),
            reasoning=message.get("reasoning_content") or message.get("reasoning"),
        )

    def _tool_calls(self, message: Wire, place: str) -> Iterator[ToolCall]:
        for position, call in enumerate(message.get("tool_calls") or ()):
            if call["type"] != "function":
                raise UnsupportedParameter(
                    f"Only functions can have been called, not tools of type {call['type']!r}.",
                    parameter=f"{place}.tool_calls[{position}]",
                )
            self._calls.add(call["id"])
            yield ToolCall(call["id"], call["function"]["name"], call["function"]["arguments"])
        function_call = message.get("function_call")
        if function_call is not None:
            self._numbered += 1
            identifier = f"call_{self._numbered}"
            self._function_calls[function_call["name"]] = identifier
            yield ToolCall(identifier, function_call["name"], function_call["arguments"])

    def _answered_call(self, message: Wire, place: str) -> str:
        identifier: str = message["tool_call_id"]
        if identifier not in self._calls:
            raise InvalidRequest(
                f"No assistant message before {place} has a tool call with this id.", parameter=f"{place}.tool_call_id"
            )
        return identifier

    def _answered_function(self, message: Wire, place: str) -> str:
        identifier = self._function_calls.get(message["name"])
        if identifier is None:
            raise InvalidRequest(f"No assistant message before {place} calls this function.", parameter=f"{place}.name")
        return identifier


def _parts(content: Sequence[Wire], message: int) -> tuple[ContentPart, ...]:
    return tuple([_part(part, message, position) for position, part in enumerate(content)])


def _part(part: Wire, message: int, position: int) -> ContentPart:
    kind = part["type"]
    if kind in {"text", "refusal"}:
        return TextPart(part[kind])
    return MediaPart(kind, part, f"messages[{message}].content[{position}]")
