"""Requests in a minute, for each caller."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from wireproof_server.limits.duration import duration_text


@dataclass(frozen=True, slots=True)
class RateLimitState:
    """Where a caller stands: `limit` requests in a window, `remaining` of them left.

    `reset` is the seconds until the oldest request of the window no longer counts: when none remain, those until the
    next may come.
    """

    limit: int
    remaining: int
    reset: float

    def headers(self) -> Mapping[str, str]:
        """As response headers (contract: components/headers/RateLimit…Requests)."""
        return {
            "x-ratelimit-limit-requests": str(self.limit),
            "x-ratelimit-remaining-requests": str(self.remaining),
            "x-ratelimit-reset-requests": duration_text(self.reset),
        }


class RequestRateExceeded(Exception):
    """A caller made all the requests it may for now; `state` tells when it may again."""

    def __init__(self, state: RateLimitState) -> None:
        super().__init__(f"{state.limit} requests per minute")
        self.state = state


class RequestRateLimit:
    """At most `limit` requests of each caller in any minute.

    The window moves, so no minute whatever holds more; a request that is refused does not count. The window is that of
    the `limits` library, in the memory of this process; `clock` gives the same seconds since the epoch as it reads.
    """

    def __init__(self, limit: int, *, clock: Callable[[], float] = time.time) -> None:
        self._item = RateLimitItemPerMinute(limit)
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._clock = clock

    def check(self, caller: str | None) -> RateLimitState:
        """Count a request of `caller` (None: whoever calls a server without keys). Raises `RequestRateExceeded`."""
        key = caller or ""
        passes = self._window.hit(self._item, key)
        stats = self._window.get_window_stats(self._item, key)
        state = RateLimitState(self._item.amount, stats.remaining, max(0.0, stats.reset_time - self._clock()))
        if not passes:
            raise RequestRateExceeded(state)
        return state
