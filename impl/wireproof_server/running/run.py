"""One response being made: the engine's events become the response's, which are kept and published."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from typing import Any, Literal

from wireproof_server.generation.closing import closing
from wireproof_server.generation.errors import GenerationError
from wireproof_server.generation.events import Event
from wireproof_server.running.keeping import Keeping, NoLongerKept
from wireproof_server.running.progress import Progress, ResponseEvent
from wireproof_server.storage.errors import StorageUnavailable

_log = logging.getLogger(__name__)

Way = Literal["object", "stream", "background"]
"""How the caller asked for it: to wait for the object, to watch the events, or to come back later."""

_FORESEEN = (GenerationError, StorageUnavailable, NoLongerKept)


class Run:
    """Makes one response. `progress` is the response, `generation` the engine's events, `keeping` what remains of it.

    An error of the engine is the caller's answer as long as the caller has none: until the end for an object, until the
    engine accepted the request for a stream. `error` then holds it, and the response never was. From there on, and
    always in the background, the response fails.

    No terminal event is published before what it ends is kept. When it cannot be kept, `error` says why instead.
    """

    def __init__(
        self, response_id: str, caller: str, progress: Progress, generation: AsyncIterator[Event], keeping: Keeping
    ) -> None:
        self.response_id = response_id
        self.caller = caller
        self.error: Exception | None = None
        self.ended = asyncio.Event()
        self._progress = progress
        self._generation = generation
        self._keeping = keeping
        self._events: list[ResponseEvent] = []
        self._news = asyncio.Event()
        self._task: asyncio.Task[Any] | None = None
        self._is_stoppable = False
        self._is_stopped = False
        self._stopped_by: Exception | None = None
        self._unkept: Sequence[ResponseEvent] | None = None

    @property
    def body(self) -> Mapping[str, Any]:
        """The response as it stands."""
        return self._progress.body

    @property
    def is_unkept(self) -> bool:
        """Whether it ended but the database could not be told."""
        return self._unkept is not None

    async def queue(self) -> None:
        """Have it wait for its turn; from now on it is kept. Raises `StorageUnavailable`."""
        events = self._progress.queue()
        await self._keeping.begin(self.body, events)
        self._publish(events)

    async def carry_out(self, way: Way, turn: AbstractAsyncContextManager[Any] | None = None) -> None:
        """Run until the end, in the background not before it is its `turn`. Raises nothing: see `error`."""
        self._task = asyncio.current_task()
        try:
            last = await self._last_events(way, turn or nullcontext())
            await self._end(last)
        except Exception as error:  # noqa: BLE001  told to whoever follows the run
            self.error = error
            if not isinstance(error, _FORESEEN):
                _log.error("a response could not be made or kept: %s", self.response_id, exc_info=error)
        finally:
            self.ended.set()
            self._news.set()

    def stop(self, error: Exception | None = None) -> None:
        """Have it end soon: failed because of `error`, or cancelled without one. Does nothing when it is at its end."""
        if self._is_stopped or self.ended.is_set():
            return
        self._is_stopped, self._stopped_by = True, error
        if self._is_stoppable and self._task is not None:
            self._task.cancel()

    async def after(self, sequence_number: int) -> AsyncGenerator[Sequence[ResponseEvent], None]:
        """The events that follow, as they come, until the last. Raises `error` in their place if there is one."""
        position = sequence_number + 1
        while True:
            news = self._news
            if position < len(self._events):
                events = self._events[position:]
                position += len(events)
                yield events
            elif not self.ended.is_set():
                await news.wait()
            elif self.error is not None:
                raise self.error
            else:
                return

    async def keep_again(self) -> None:
        """Try again to keep the end of a response that `is_unkept`. Raises `StorageUnavailable`."""
        if self._unkept is not None:
            with suppress(NoLongerKept):
                await self._keeping.end(self.body, self._unkept)
            self._unkept = None

    async def _last_events(self, way: Way, turn: AbstractAsyncContextManager[Any]) -> Sequence[ResponseEvent]:
        try:
            self._is_stoppable = True
            if self._is_stopped:
                raise asyncio.CancelledError  # noqa: TRY301  stopped before it began
            async with turn, closing(self._generation):
                await self._generate(way)
            return self._progress.finish()
        except asyncio.CancelledError:
            if not self._is_stopped:
                raise
            self._take_back_cancellation()
            return self._progress.cancel() if self._stopped_by is None else self._fail(self._stopped_by, way)
        except Exception as error:  # noqa: BLE001  whatever it is, the response ends
            return self._fail(error, way)
        finally:
            self._is_stoppable = False

    def _fail(self, error: Exception, way: Way) -> Sequence[ResponseEvent]:
        if way == "object" or not self._events:
            raise error
        if not isinstance(error, _FORESEEN):
            _log.error("a response failed: %s", self.response_id, exc_info=error)
        return self._progress.fail(error)

    async def _generate(self, way: Way) -> None:
        if way == "background":
            events = self._progress.begin()
            await self._keeping.go_on(self.body, events)
            self._publish(events)
        else:
            first = await anext(self._generation, None)
            events = self._progress.begin()
            await self._keeping.begin(self.body, events)
            self._publish(events)
            if first is not None:
                self._feed(first)
        async for event in self._generation:
            if self._is_stopped:
                raise asyncio.CancelledError  # somebody below took our cancellation for theirs
            self._feed(event)

    def _feed(self, event: Event) -> None:
        events = self._progress.feed(event)
        if events:
            self._keeping.add(events)
            self._publish(events)

    async def _end(self, last: Sequence[ResponseEvent]) -> None:
        if not self._events:
            return  # it was cancelled before it began: nobody knows of it
        try:
            await self._keeping.end(self.body, last)
        except StorageUnavailable:
            self._unkept = last
            raise
        self._publish(last)

    def _publish(self, events: Sequence[ResponseEvent]) -> None:
        self._events += events
        self._news.set()
        self._news = asyncio.Event()

    def _take_back_cancellation(self) -> None:
        if self._task is not None and self._task.cancelling():
            self._task.uncancel()
