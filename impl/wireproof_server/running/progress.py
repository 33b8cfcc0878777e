"""What a run needs of the response it makes."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from wireproof_server.generation.events import Event

ResponseEvent = Mapping[str, Any]
"""An event of a response's stream as the contract has it, numbered by its `sequence_number` from 0 without a gap."""


class Progress(Protocol):
    """A response that grows with the engine's events. Every method gives the response events that it causes."""

    @property
    def body(self) -> Mapping[str, Any]:
        """The response as it stands."""

    def queue(self) -> Sequence[ResponseEvent]:
        """It waits for its turn."""

    def begin(self) -> Sequence[ResponseEvent]:
        """It is worked on."""

    def feed(self, event: Event) -> Sequence[ResponseEvent]:
        """The engine's next event. Raises `EngineFailed` for one that must not come."""

    def finish(self) -> Sequence[ResponseEvent]:
        """The engine's events are over. Raises `EngineFailed` when they must not be."""

    def fail(self, error: Exception) -> Sequence[ResponseEvent]:
        """Something went wrong."""

    def cancel(self) -> Sequence[ResponseEvent]:
        """Nobody wants it any more."""
