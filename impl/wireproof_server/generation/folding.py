"""From the events of one request to its finished choices."""

from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

from wireproof_server.generation.closing import closing
from wireproof_server.generation.conversation import ToolCall
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import (
    Delta,
    Event,
    Finished,
    FinishReason,
    Started,
    TokenLogprob,
    ToolCallDelta,
    Usage,
)
from wireproof_server.generation.interleaving import interleave
from wireproof_server.generation.text_offsets import TextOffsets


@dataclass(frozen=True, slots=True)
class Choice:
    """One finished sequence; `text_offsets` says where each of the tokens in `logprobs` begins in `text`."""

    index: int
    text: str
    finish_reason: FinishReason
    reasoning: str = ""
    logprobs: tuple[TokenLogprob, ...] = ()
    text_offsets: tuple[int, ...] = ()
    tool_calls: tuple[ToolCall, ...] = ()


@dataclass(frozen=True, slots=True)
class Generation:
    """All that became of one request, choices in the order of their indices."""

    started: Started
    choices: tuple[Choice, ...]
    usage: Usage


@dataclass(slots=True)
class _OpenCall:
    id: str = ""
    name: str = ""
    arguments: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _OpenChoice:
    text: list[str] = field(default_factory=list)
    reasoning: list[str] = field(default_factory=list)
    logprobs: list[TokenLogprob] = field(default_factory=list)
    text_offsets: list[int] = field(default_factory=list)
    offsets: TextOffsets = field(default_factory=TextOffsets)
    calls: dict[int, _OpenCall] = field(default_factory=dict)

    def add(self, delta: Delta) -> None:
        if delta.text:
            self.text.append(delta.text)
        if delta.reasoning:
            self.reasoning.append(delta.reasoning)
        self.logprobs.extend(delta.logprobs)
        self.text_offsets.extend(self.offsets.of(delta.logprobs, delta.text))
        for piece in delta.tool_calls:
            self._add_piece(piece)

    def _add_piece(self, piece: ToolCallDelta) -> None:
        call = self.calls.setdefault(piece.index, _OpenCall())
        call.id = call.id or piece.id or ""
        call.name = call.name or piece.name or ""
        call.arguments.append(piece.arguments)

    def finish(self, finished: Finished) -> Choice:
        return Choice(
            index=finished.index,
            text="".join(self.text),
            finish_reason=finished.reason,
            reasoning="".join(self.reasoning),
            logprobs=tuple(self.logprobs),
            text_offsets=tuple(self.text_offsets),
            tool_calls=tuple(
                ToolCall(id=call.id, name=call.name, arguments="".join(call.arguments))
                for _, call in sorted(self.calls.items())
            ),
        )


class Fold:
    """Takes events one at a time and ends as a `Generation`."""

    def __init__(self) -> None:
        self._started: Started | None = None
        self._open: dict[int, _OpenChoice] = {}
        self._choices: dict[int, Choice] = {}
        self._usage: Usage | None = None

    def add(self, event: Event) -> None:
        """Take the next event."""
        if isinstance(event, Delta):
            self._open.setdefault(event.index, _OpenChoice()).add(event)
        elif isinstance(event, Finished):
            self._choices[event.index] = self._open.pop(event.index, _OpenChoice()).finish(event)
        elif isinstance(event, Started):
            self._started = event
        else:
            self._usage = event

    def generation(self) -> Generation:
        """What came of it. Raises `EngineFailed` when the events ended too soon."""
        if self._started is None or self._usage is None or self._open:
            raise EngineFailed("The engine ended its answer too soon.")
        return Generation(self._started, tuple(choice for _, choice in sorted(self._choices.items())), self._usage)


async def fold(events: AsyncIterator[Event]) -> Generation:
    """Read one request to its end. Raises what the engine raises, and `EngineFailed` when it stops too soon."""
    result = Fold()
    async with closing(events):
        async for event in events:
            result.add(event)
    return result.generation()


async def fold_all(streams: Sequence[AsyncIterator[Event]]) -> list[Generation]:
    """Read several requests' events concurrently, each to its end; the first error ends them all."""
    if len(streams) == 1:
        return [await fold(streams[0])]  # a single one needs no task of its own
    if not streams:
        return []
    folds = [Fold() for _ in streams]
    batches = interleave(streams)
    async with aclosing(batches):
        async for batch in batches:
            for number, event in batch:
                folds[number].add(event)
    return [each.generation() for each in folds]


def total_usage(usages: Sequence[Usage]) -> Usage:
    """The sum over the prompts of one request."""
    return Usage(
        prompt_tokens=sum(usage.prompt_tokens for usage in usages),
        completion_tokens=sum(usage.completion_tokens for usage in usages),
        cached_tokens=sum(usage.cached_tokens for usage in usages),
        reasoning_tokens=sum(usage.reasoning_tokens for usage in usages),
    )
