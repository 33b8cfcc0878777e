"""The turns that an answer of chat holds, one a choice: read from a whole body, or folded from a stream's chunks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wireproof.transcript.exchange import Exchange


@dataclass(frozen=True, slots=True)
class ToolCall:
    """One call, its members as they came (None where they did not come at all).

    What a stream repeats of `id`, `type` and `name` counts once: that it must not is a rule of the stream's grammar.
    """

    place: str
    id: Any
    type: Any
    name: Any
    arguments: Any

    @property
    def is_readable(self) -> bool:
        """Whether it says anything of a function: where it says nothing, its shape is broken."""
        return self.name is not None or self.arguments is not None

    @property
    def is_custom(self) -> bool:
        """Whether it is the call of a custom tool, whose input is free text."""
        return bool(self.type == "custom")


@dataclass(frozen=True, slots=True)
class AssistantTurn:
    """What one choice says and calls.

    `content`, `reasoning` and `refusal` are "" where nothing was sent; what is not text is left to the judges of
    schemas. `finish_reason` is None where none came.
    """

    place: str
    content: str
    reasoning: str
    refusal: str
    calls: tuple[ToolCall, ...]
    finish_reason: str | None
    has_function_call: bool = False


def assistant_turns(exchange: Exchange) -> tuple[AssistantTurn, ...]:
    """The turns of a success of createChatCompletion in the order of their choices; none where they cannot be read."""
    if not exchange.succeeded:
        return ()
    if exchange.request.wants_stream:
        return tuple(_folded(exchange))
    choices = enumerate(objects((exchange.object or {}).get("choices")))
    return tuple(_whole(index, choice) for index, choice in choices if _is_readable(choice.get("message")))


def _is_readable(message: Any) -> bool:
    """Whether a message or a delta can be taken for one: what is broken otherwise is told by its shape alone."""
    return (
        isinstance(message, dict)
        and isinstance(message.get("content", ""), str | None)
        and isinstance(message.get("tool_calls"), list | None)
    )


def _whole(position: int, choice: Mapping[str, Any]) -> AssistantTurn:
    place = f"choices[{position}].message"
    message = _object(choice.get("message"))
    listed = message.get("tool_calls")
    calls = tuple(
        _whole_call(f"{place}.tool_calls[{index}]", _object(call))
        for index, call in enumerate(listed if isinstance(listed, list) else ())
    )
    return AssistantTurn(
        place,
        _text(message.get("content")),
        _text(message.get("reasoning_content")) or _text(message.get("reasoning")),
        _text(message.get("refusal")),
        calls,
        choice.get("finish_reason") if isinstance(choice.get("finish_reason"), str) else None,
        message.get("function_call") is not None,
    )


def _whole_call(place: str, call: Mapping[str, Any]) -> ToolCall:
    called = _called(call)
    return ToolCall(place, call.get("id"), call.get("type"), called.get("name"), called.get("arguments"))


@dataclass
class _Pieces:
    """The pieces of one call, in order."""

    members: dict[str, list[Any]] = field(default_factory=lambda: {"id": [], "type": [], "name": [], "arguments": []})

    def add(self, delta: Mapping[str, Any]) -> None:
        called = _called(delta)
        sent = {
            "id": delta.get("id"),
            "type": delta.get("type"),
            **{key: called.get(key) for key in ("name", "arguments")},
        }
        for name, value in sent.items():
            if value is not None and value != "":
                self.members[name].append(value)
            elif name == "arguments" and value == "" and not self.members[name]:
                self.members[name].append("")

    @property
    def is_opened(self) -> bool:
        """Whether any piece says what is called: arguments alone belong to a call that was never begun."""
        return any(self.members[name] for name in ("id", "type", "name"))

    def call(self, place: str) -> ToolCall:
        once = {name: _once(self.members[name]) for name in ("id", "type", "name")}
        return ToolCall(place, arguments=_joined(self.members["arguments"]), **once)


@dataclass
class _Fold:
    """One choice of a stream, as far as it was read."""

    texts: dict[str, str] = field(default_factory=lambda: {"content": "", "reasoning_content": "", "refusal": ""})
    calls: dict[int, _Pieces] = field(default_factory=dict)
    finish_reason: str | None = None
    has_function_call: bool = False
    begun: bool = False
    damaged: bool = False

    def add(self, choice: Mapping[str, Any]) -> None:
        delta = _object(choice.get("delta"))
        self.begun |= isinstance(choice.get("delta"), dict)
        self.damaged |= bool(delta) and not _is_readable(delta)
        for name in self.texts:
            self.texts[name] += _text(delta.get(name))
        self.texts["reasoning_content"] += _text(delta.get("reasoning"))
        self.has_function_call |= delta.get("function_call") is not None
        for call in objects(delta.get("tool_calls")):
            self.calls.setdefault(self._index(call), _Pieces()).add(call)
        if isinstance(choice.get("finish_reason"), str):
            self.finish_reason = choice["finish_reason"]

    def _index(self, call: Mapping[str, Any]) -> int:
        """The call's index; without one, an identifier begins a call, and everything else goes on with the last."""
        index = call.get("index")
        if isinstance(index, int):
            return index
        last = max(self.calls, default=-1)
        return last + 1 if call.get("id") or last < 0 else last

    @property
    def is_whole(self) -> bool:
        """Whether it can be read as a turn: pieces of calls that nothing opens are told by the stream's order."""
        return self.begun and not self.damaged and all(call.is_opened for call in self.calls.values())

    def turn(self, index: int) -> AssistantTurn:
        place = f"choices[{index}].delta"
        calls = tuple(self.calls[key].call(f"{place}.tool_calls[{key}]") for key in sorted(self.calls))
        texts = (self.texts["content"], self.texts["reasoning_content"], self.texts["refusal"])
        return AssistantTurn(place, *texts, calls, self.finish_reason, has_function_call=self.has_function_call)


def _folded(exchange: Exchange) -> Iterator[AssistantTurn]:
    folds: dict[int, _Fold] = {}
    for payload in exchange.events.payloads:
        for choice in objects(payload.get("choices")):
            index = choice.get("index")
            folds.setdefault(index if isinstance(index, int) else 0, _Fold()).add(choice)
    for index in sorted(index for index, fold in folds.items() if fold.is_whole):
        yield folds[index].turn(index)


def _once(pieces: list[Any]) -> Any:
    """The value: what came whole and then again once, what came in several different pieces joined."""
    return pieces[0] if pieces[:1] * len(pieces) == pieces and pieces else _joined(pieces)


def _joined(pieces: list[Any]) -> Any:
    """The text of the pieces; the first that is no text where there is one, None without any."""
    if not pieces:
        return None
    strange = next((piece for piece in pieces if not isinstance(piece, str)), None)
    return "".join(pieces) if strange is None else strange


def _called(call: Mapping[str, Any]) -> Mapping[str, Any]:
    function = _object(call.get("function"))
    return function or _object(call.get("custom"))


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def objects(value: Any) -> list[dict[str, Any]]:
    """The items of a list that are objects; none where the value is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
