"""A stored response as storage knows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

RUNNING_STATUSES = ("queued", "in_progress")


@dataclass(frozen=True, slots=True)
class ResponseRecord:
    """One response of one caller.

    `caller` is the digest of the key it was made with ("" on a server without keys). `body` is the response object as
    last written; `status` and `created_at` (Unix seconds) repeat what it says. `worker` is who runs it, None when
    nobody has to. `input_items` are what this response was asked with, each with its id, without its predecessors'.
    """

    id: str
    caller: str
    created_at: int
    status: str
    background: bool
    body: Mapping[str, Any]
    previous_response_id: str | None = None
    worker: str | None = None
    cancel_requested: bool = False
    input_items: Sequence[Mapping[str, Any]] = ()

    @property
    def running(self) -> bool:
        """Whether it is still being worked on."""
        return self.status in RUNNING_STATUSES
