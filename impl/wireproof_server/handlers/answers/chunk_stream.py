"""From the events of one or more engine requests to the chunks of one stream."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from typing import Any, Protocol

from wireproof_server.event_stream import DONE
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Finished, Started, Usage
from wireproof_server.generation.folding import total_usage
from wireproof_server.generation.interleaving import Batch, interleave
from wireproof_server.handlers.answers.chunk_frame import ChunkFrame

_FEW = 256  # events


class ChoiceRenderer(Protocol):
    """Renders the choices of one engine request; `n` is how many it has."""

    n: int

    def started(self, event: Started) -> Iterable[Mapping[str, Any]]:
        """Choices of chunks to send when the engine begins."""

    def delta(self, event: Delta) -> Iterable[Mapping[str, Any]]:
        """Choices of chunks that carry more of a sequence."""

    def finished(self, event: Finished) -> Iterable[Mapping[str, Any]]:
        """Choices of chunks that end a sequence."""


async def chunk_stream(
    streams: Sequence[AsyncIterator[Event]],
    renderers: Sequence[ChoiceRenderer],
    frame_for: Callable[[str], ChunkFrame],
    model: str,
) -> AsyncGenerator[bytes, None]:
    """The whole event stream in pieces: what is ready goes in one piece, each delta as an event of its own.

    `frame_for` makes the frame for the model that an engine says it runs; `model` stands for it where nothing runs.
    Raises what an engine raises, and `EngineFailed` when it ends too soon.
    """
    if not streams:
        yield frame_for(model).usage(total_usage([])) + DONE
        return
    stream = _Stream(renderers, frame_for)
    batches = interleave(streams, width=renderers[0].n)
    async with aclosing(batches), aclosing(_begun_together(batches, len(streams))) as begun:
        async for batch in begun:
            piece = b"".join(stream.chunks(batch))
            if piece:
                yield piece
    yield stream.end()


class _Stream:
    def __init__(self, renderers: Sequence[ChoiceRenderer], frame_for: Callable[[str], ChunkFrame]) -> None:
        self._renderers = renderers
        self._frame_for = frame_for
        self._frame: ChunkFrame | None = None
        self._unfinished = sum(renderer.n for renderer in renderers)
        self._usages: list[Usage] = []

    def chunks(self, batch: Batch) -> Iterable[bytes]:
        for number, event in batch:
            choices = self._choices(self._renderers[number], event)
            if self._frame is not None:
                for choice in choices:
                    yield self._frame.choice(choice)

    def _choices(self, renderer: ChoiceRenderer, event: Event) -> Iterable[Mapping[str, Any]]:
        if isinstance(event, Delta):
            return renderer.delta(event)
        if isinstance(event, Finished):
            self._unfinished -= 1
            return renderer.finished(event)
        if isinstance(event, Started):
            self._frame = self._frame or self._frame_for(event.model)
            return renderer.started(event)
        self._usages.append(event)
        return ()

    def end(self) -> bytes:
        if self._frame is None or self._unfinished or len(self._usages) < len(self._renderers):
            raise EngineFailed("The engine ended its answer too soon.")
        return self._frame.usage(total_usage(self._usages)) + DONE


async def _begun_together(batches: AsyncIterator[Batch], streams: int) -> AsyncGenerator[Batch, None]:
    """The same events, but none before every stream has started, so that what is wrong with one can still be a status.

    An engine that runs only some of many at a time would never start the others first: a few events end the patience.
    """
    first: Batch | None = []
    started = 0
    async for batch in batches:
        if first is None:
            yield batch
            continue
        first += batch
        started += sum(isinstance(event, Started) for _, event in batch)
        if started == streams or len(first) >= _FEW:
            yield first
            first = None
    if first:
        yield first
