"""A response from its creation to its end: a state machine from generation events to response events."""

import time
from collections.abc import Callable, Iterator
from typing import Any, Literal

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Finished, FinishReason, Usage
from wireproof_server.handlers.responses.failure import response_error
from wireproof_server.handlers.responses.items.output_item import Event as Unnumbered
from wireproof_server.handlers.responses.order import ResponseOrder
from wireproof_server.handlers.responses.output import Output
from wireproof_server.handlers.responses.usage import response_usage

Status = Literal["queued", "in_progress", "completed", "incomplete", "failed", "cancelled"]
Wire = dict[str, Any]

_RUNNING = ("queued", "in_progress")
_INCOMPLETE_REASONS = {"length": "max_output_tokens", "content_filter": "content_filter"}


class ResponseAnswer:
    """One response. Each method gives the events it causes, numbered from 0 without a gap, ready to be kept or sent.

    The order of calls is `begin`, `feed` for every event of the engine, `finish`; `fail` or `cancel` may come instead
    of any of them. After the end nothing causes events any more, so that of two that want to end it the first wins.
    `created_at` is in Unix seconds, and `clock` tells them when the response is completed.
    """

    def __init__(
        self,
        order: ResponseOrder,
        *,
        response_id: str,
        created_at: int,
        model: str,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._order = order
        self._head: Wire = {"id": response_id, "object": "response", "created_at": created_at}
        self._model = model
        self._clock = clock
        self._status: Status = "queued" if order.background else "in_progress"
        self._output = Output(reports_logprobs=order.sampling.logprobs is not None)
        self._finish_reason: FinishReason | None = None
        self._usage: Usage | None = None
        self._error: Wire | None = None
        self._completed_at: int | None = None
        self._sequence_number = 0
        self._is_created = False
        self._unsent: list[Wire] = []  # numbered, but an error kept them from being given

    @property
    def status(self) -> Status:
        """Where the response stands."""
        return self._status

    @property
    def is_running(self) -> bool:
        """Whether more may come."""
        return self._status in _RUNNING

    @property
    def body(self) -> Wire:
        """The response as it stands (contract: ResponseObject)."""
        reason = _INCOMPLETE_REASONS.get(self._finish_reason or "")
        return {
            **self._head,
            "status": self._status,
            "completed_at": self._completed_at,
            "error": self._error,
            "incomplete_details": {"reason": reason} if self._status == "incomplete" else None,
            "model": self._model,
            "output": self._output.objects(),
            "usage": None if self._usage is None else response_usage(self._usage),
            **self._order.echo,
        }

    def queue(self) -> list[Wire]:
        """It waits for its turn: `response.created` and `response.queued`. `begin` goes on from there."""
        self._status = "queued"
        self._is_created = True
        return self._give(self._lifecycle("response.created", "response.queued"))

    def begin(self, *, queued: bool = False) -> list[Wire]:
        """`response.created`, `response.queued` when `queued`, and `response.in_progress`."""
        events = self.queue() if queued and not self._is_created else []
        self._status = "in_progress"
        types = ("response.in_progress",) if self._is_created else ("response.created", "response.in_progress")
        self._is_created = True
        return events + self._give(self._lifecycle(*types))

    def feed(self, event: Event) -> list[Wire]:
        """The next event of the engine. Raises `EngineFailed` for one that an engine must not send (then `fail`)."""
        if not self.is_running:
            return []
        return self._give(self._events_of(event))

    def finish(self) -> list[Wire]:
        """The engine has nothing more: the terminal event.

        Raises `EngineFailed` when the engine's events ended too soon (then `fail`).
        """
        if not self.is_running:
            return []
        if self._finish_reason is None or self._usage is None:
            raise EngineFailed("The engine ended its answer too soon.")
        if self._finish_reason in _INCOMPLETE_REASONS:
            return self._end("incomplete")
        self._completed_at = int(self._clock())
        return self._end("completed")

    def fail(self, error: Exception) -> list[Wire]:
        """Whatever happened, the client hears that it did, and of its cause only what concerns it."""
        if not self.is_running:
            return []
        events = self._break_off()
        self._error = response_error(error)
        return events + self._end("failed")

    def cancel(self) -> list[Wire]:
        """Somebody wants no more of it."""
        return self._break_off() + self._end("cancelled") if self.is_running else []

    def _events_of(self, event: Event) -> Iterator[Unnumbered]:
        if isinstance(event, Delta):
            if self._finish_reason is not None:
                raise EngineFailed("The engine went on after the end of its answer.")
            yield from self._output.add(event)
        elif isinstance(event, Finished):
            self._finish_reason = event.reason
            yield from self._output.end(is_cut=event.reason in _INCOMPLETE_REASONS, is_answer=True)
        elif isinstance(event, Usage):
            self._usage = event
            if "usage.incremental" in self._order.include:
                yield {"type": "response.usage.updated", "usage": response_usage(event)}

    def _break_off(self) -> list[Wire]:
        created = [] if self._is_created else self.begin()
        return created + self._give(self._output.end(is_cut=True, is_answer=False))

    def _end(self, status: Status) -> list[Wire]:
        self._status = status
        return self._give(self._lifecycle(f"response.{status}"))

    def _lifecycle(self, *types: str) -> Iterator[Unnumbered]:
        for each in types:
            yield {"type": each, "response": self.body}

    def _give(self, events: Iterator[Unnumbered]) -> list[Wire]:
        for event in events:
            self._unsent.append({"type": event["type"], "sequence_number": self._sequence_number, **event})
            self._sequence_number += 1
        given, self._unsent = self._unsent, []
        return given
