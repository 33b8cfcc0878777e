"""From the events of one request to its finished choices."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import aclosing

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
from wireproof_server.value import Value


class Choice(Value, frozen=True):
    """One finished sequence; `text_offsets` says where each of the tokens in `logprobs` begins in `text`."""

    index: int
    text: str
    finish_reason: FinishReason
    reasoning: str = ""
    logprobs: tuple[TokenLogprob, ...] = ()
    text_offsets: tuple[int, ...] = ()
    tool_calls: tuple[ToolCall, ...] = ()


class Generation(Value, frozen=True):
    """All that became of one request, choices in the order of their indices."""

    started: Started
    choices: tuple[Choice, ...]
    usage: Usage


def _joined(deltas: Sequence[Delta], finished: Finished) -> Choice:
    """The sequence that came in these pieces, in order."""
    text: list[str] = []
    reasoning: list[str] = []
    logprobs: list[TokenLogprob] = []
    calls: list[ToolCallDelta] = []
    for delta in deltas:
        text.append(delta.text)
        reasoning.append(delta.reasoning)
        logprobs.extend(delta.logprobs)
        calls.extend(delta.tool_calls)
    return Choice(
        index=finished.index,
        text="".join(text),
        finish_reason=finished.reason,
        reasoning="".join(reasoning),
        logprobs=tuple(logprobs),
        text_offsets=_text_offsets(deltas) if logprobs else (),
        tool_calls=_tool_calls(calls) if calls else (),
    )


def _text_offsets(deltas: Sequence[Delta]) -> tuple[int, ...]:
    offsets = TextOffsets()
    return tuple([offset for delta in deltas for offset in offsets.of(delta.logprobs, delta.text)])


def _tool_calls(pieces: Sequence[ToolCallDelta]) -> tuple[ToolCall, ...]:
    """The calls of these pieces, in the order of their indices; the first id and name of a call count."""
    calls: dict[int, list[ToolCallDelta]] = {}
    for piece in pieces:
        calls.setdefault(piece.index, []).append(piece)
    return tuple(
        ToolCall(
            id=next((piece.id for piece in calls[index] if piece.id), ""),
            name=next((piece.name for piece in calls[index] if piece.name), ""),
            arguments="".join([piece.arguments for piece in calls[index]]),
        )
        for index in sorted(calls)
    )


class Fold:
    """Takes events one at a time and ends as a `Generation`."""

    def __init__(self) -> None:
        self._started: Started | None = None
        self._open: dict[int, list[Delta]] = {}  # joined at the end: adding to each member at each event takes longer
        self._choices: dict[int, Choice] = {}
        self._usage: Usage | None = None

    def take(self, events: Iterable[Event]) -> None:
        """Take the next events."""
        for event in events:
            if isinstance(event, Delta):
                self._open.setdefault(event.index, []).append(event)
            elif isinstance(event, Finished):
                self._choices[event.index] = _joined(self._open.pop(event.index, ()), event)
            elif isinstance(event, Started):
                self._started = event
            else:
                self._usage = event

    def generation(self) -> Generation:
        """What came of it. Raises `EngineFailed` when the events ended too soon."""
        if self._started is None or self._usage is None or self._open:
            raise EngineFailed("The engine ended its answer too soon.")
        return Generation(self._started, tuple(map(self._choices.__getitem__, sorted(self._choices))), self._usage)


async def fold(events: AsyncIterator[Event]) -> Generation:
    """Read one request to its end. Raises what the engine raises, and `EngineFailed` when it stops too soon."""
    try:
        seen = [event async for event in events]  # what ends by itself needs no closing
    except BaseException:
        async with closing(events):
            raise
    result = Fold()
    result.take(seen)
    return result.generation()


async def fold_all(streams: Sequence[AsyncIterator[Event]], *, width: int = 1) -> list[Generation]:
    """Read several requests' events concurrently, each to its end; the first error ends them all.

    `width` is how many sequences each request has.
    """
    if len(streams) == 1:
        return [await fold(streams[0])]  # a single one needs no task of its own
    if not streams:
        return []
    folds = [Fold() for _ in streams]
    batches = interleave(streams, width=width)
    async with aclosing(batches):
        async for batch in batches:
            for number, event in batch:
                folds[number].take((event,))
    return [each.generation() for each in folds]


def total_usage(usages: Sequence[Usage]) -> Usage:
    """The sum over the prompts of one request."""
    return Usage(
        prompt_tokens=sum(usage.prompt_tokens for usage in usages),
        completion_tokens=sum(usage.completion_tokens for usage in usages),
        cached_tokens=sum(usage.cached_tokens for usage in usages),
        reasoning_tokens=sum(usage.reasoning_tokens for usage in usages),
    )
