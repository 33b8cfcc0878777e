"""When a call may be sent again, and after how long. Generating twice costs twice, so only where nothing was begun."""

import random
from collections.abc import Mapping

from wireproof_client.failures import retry_after

REPEATABLE_METHODS = frozenset({"GET", "DELETE"})
REPEATABLE_STATUSES = frozenset({429, 503})
LONGEST_WAIT = 60.0
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 8.0


def pause(attempt: int) -> float:
    """Seconds before another attempt after so many: twice as long each time, and never the same for all clients."""
    longest: float = min(_FIRST_PAUSE * 2**attempt, _LONGEST_PAUSE)
    return longest * random.uniform(0.75, 1.0)  # noqa: S311  no secret


def wait_after_answer(status: int, headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, if the server asks to come again within a bearable time."""
    if status not in REPEATABLE_STATUSES or headers.get("x-should-retry") == "false":
        return None
    asked = retry_after(headers)
    return asked if asked is not None and asked <= LONGEST_WAIT else None


def may_repeat(method: str, connected: bool) -> bool:
    """Whether a call that got no answer may be sent again: nothing was sent, or the method may be repeated."""
    return not connected or method in REPEATABLE_METHODS
