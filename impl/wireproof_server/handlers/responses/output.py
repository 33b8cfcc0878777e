"""The items of an output in the order in which a model writes them."""

from collections.abc import Generator, Iterator
from typing import Any

from msgspec.structs import replace

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, TokenLogprob, ToolCallDelta
from wireproof_server.handlers.responses.items.function_call import FunctionCallItem
from wireproof_server.handlers.responses.items.message import MessageItem
from wireproof_server.handlers.responses.items.output_item import Event, OutputItem, Status
from wireproof_server.handlers.responses.items.reasoning import ReasoningItem


class Output:
    """Turns the deltas of one sequence into items and their events.

    One item is written at a time: it ends when another begins. Only calls may overlap, as the official order of events
    has it, and they do so only when an engine begins one before the arguments of another are whole. What the model says
    meanwhile waits until the calls have ended.
    """

    def __init__(self, *, reports_logprobs: bool) -> None:
        self._reports_logprobs = reports_logprobs
        self._items: list[OutputItem] = []
        self._speech: MessageItem | ReasoningItem | None = None  # what is being said, if anything
        self._calls: dict[int, FunctionCallItem] = {}  # those being made, by the engine's number
        self._ended_calls: set[int] = set()
        self._held: list[Delta] = []  # said while calls were not whole
        self._textless: list[TokenLogprob] = []  # tokens that came before the text they belong to

    def objects(self) -> list[dict[str, Any]]:
        """Every item as it stands."""
        return [item.object() for item in self._items]

    def add(self, delta: Delta) -> Iterator[Event]:
        """More of the sequence. Raises `EngineFailed` for a call that goes on after its end, or that has no name."""
        speech = replace(delta, logprobs=delta.logprobs if self._reports_logprobs else (), tool_calls=())
        if speech.reasoning or speech.text or (speech.logprobs and not delta.tool_calls):
            if self._held or not all(call.is_whole for call in self._calls.values()):
                self._held.append(speech)
            else:
                yield from self._say(speech)
        for piece in delta.tool_calls:
            yield from self._call(piece)

    def end(self, *, is_cut: bool, is_answer: bool) -> Iterator[Event]:
        """End whatever is still being written; the last of it is incomplete when the model `is_cut` off.

        An answer without a message or call is a message that says nothing, unless it was cut off while the model
        thought. What broke down (not `is_answer`) needs none.
        """
        yield from self._end_calls(is_cut=is_cut)
        for held in self._held:
            yield from self._say(held)
        self._held.clear()
        has_answer = any(isinstance(item, MessageItem | FunctionCallItem) for item in self._items)
        thinks_still = is_cut and isinstance(self._speech, ReasoningItem)
        if is_answer and not has_answer and not thinks_still:
            message = yield from self._message()
            if self._textless:
                yield from message.say("", self._textless)
        yield from self._end_speech("incomplete" if is_cut else "completed")

    def _say(self, delta: Delta) -> Iterator[Event]:
        if delta.reasoning:
            thoughts = yield from self._thoughts()
            yield from thoughts.think(delta.reasoning)
        if delta.text:
            message = yield from self._message()
            yield from message.say(delta.text, [*self._textless, *delta.logprobs])
            self._textless.clear()
        elif delta.logprobs and not delta.reasoning:
            if isinstance(self._speech, MessageItem):
                yield from self._speech.say("", delta.logprobs)
            else:
                self._textless += delta.logprobs

    def _message(self) -> Generator[Event, None, MessageItem]:
        if isinstance(self._speech, MessageItem):
            return self._speech
        message = MessageItem(len(self._items))
        yield from self._begin(message)
        self._speech = message
        return message

    def _thoughts(self) -> Generator[Event, None, ReasoningItem]:
        if isinstance(self._speech, ReasoningItem):
            return self._speech
        thoughts = ReasoningItem(len(self._items))
        yield from self._begin(thoughts)
        self._speech = thoughts
        self._textless.clear()
        return thoughts

    def _call(self, piece: ToolCallDelta) -> Iterator[Event]:
        if piece.index in self._ended_calls:
            if piece.arguments.strip():
                raise EngineFailed("The engine went on with a tool call that was whole.")
            return
        call = self._calls.get(piece.index)
        if call is None:
            if not piece.name:
                raise EngineFailed("The engine began a tool call without the tool's name.")
            call = FunctionCallItem(len(self._items), piece.id, piece.name)
            yield from self._begin(call)
            self._calls[piece.index] = call
            self._textless.clear()
        if piece.arguments:
            yield from call.argue(piece.arguments)

    def _begin(self, item: OutputItem) -> Iterator[Event]:
        yield from self._end_speech("completed")
        for number, call in list(self._calls.items()):
            if call.is_whole:
                yield from self._end_call(number, "completed")
        self._items.append(item)
        yield from item.begin()

    def _end_speech(self, status: Status) -> Iterator[Event]:
        if self._speech is not None:
            speech, self._speech = self._speech, None
            yield from speech.end(status)

    def _end_calls(self, *, is_cut: bool) -> Iterator[Event]:
        last = None if self._held else next(reversed(self._calls), None)
        for number, call in list(self._calls.items()):
            is_broken = is_cut and (number == last or not call.is_whole)
            yield from self._end_call(number, "incomplete" if is_broken else "completed")

    def _end_call(self, number: int, status: Status) -> Iterator[Event]:
        self._ended_calls.add(number)
        yield from self._calls.pop(number).end(status)
