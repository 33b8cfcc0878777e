"""Requests in a minute, for each caller."""

import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wireproof_server.limits.duration import duration_text

WINDOW = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class RateLimitState:
    """Where a caller stands: `limit` requests in a window, `remaining` of them left.

    `reset` is the seconds until none of the window is used any more, `retry_after` those until the next request may
    come (0 while some remain).
    """

    limit: int
    remaining: int
    reset: float
    retry_after: float = 0.0

    def headers(self) -> Mapping[str, str]:
        """As response headers (contract: components/headers/RateLimit…Requests)."""
        return {
            "x-ratelimit-limit-requests": str(self.limit),
            "x-ratelimit-remaining-requests": str(self.remaining),
            "x-ratelimit-reset-requests": duration_text(self.reset),
        }


class RequestRateExceeded(Exception):  # noqa: N818  the field's word for it
    """A caller made all the requests it may for now; `state` tells when it may again."""

    def __init__(self, state: RateLimitState) -> None:
        super().__init__(f"{state.limit} requests per minute")
        self.state = state


class RequestRateLimit:
    """At most `limit` requests of each caller in any minute.

    The window moves, so no minute whatever holds more. A request that is refused does not count. `clock` gives
    seconds and never goes back. What is kept is bounded: `limit` moments for each key there is.
    """

    def __init__(self, limit: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._moments: defaultdict[str | None, deque[float]] = defaultdict(deque)

    def check(self, caller: str | None) -> RateLimitState:
        """Count a request of `caller` (None: whoever calls a server without keys). Raises `RequestRateExceeded`."""
        now = self._clock()
        moments = self._moments[caller]
        while moments and moments[0] <= now - WINDOW:
            moments.popleft()
        if len(moments) >= self._limit:
            retry_after = moments[0] + WINDOW - now
            raise RequestRateExceeded(RateLimitState(self._limit, 0, moments[-1] + WINDOW - now, retry_after))
        moments.append(now)
        return RateLimitState(self._limit, self._limit - len(moments), WINDOW)
