"""How long a transaction waits for its turn, and how that is cut short when the server goes down."""

import asyncio
import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_LEAST = 0.25  # seconds that each block gets even then, so that a database that is well is told all the same


class Patience:
    """Waits of at most `seconds` each, none of which outlasts a common end once there is one."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = math.inf
        self._bounds: set[asyncio.Timeout] = set()

    def end_within(self, seconds: float) -> None:
        """From now on no wait, not even one that runs already, lasts longer than `seconds`; the last call counts."""
        self._end = time.monotonic() + seconds
        for bound in self._bounds:
            end = asyncio.get_running_loop().time() + seconds
            bound.reschedule(min(end, bound.when() or end))

    def is_over(self, since: float) -> bool:
        """Whether a wait that began at `since` (by `time.monotonic`) has lasted long enough."""
        return time.monotonic() >= min(since + self._seconds, self._end)

    @asynccontextmanager
    async def bounding(self) -> AsyncIterator[None]:
        """Cancel the block, and raise TimeoutError, when it waits for longer than that."""
        left = max(_LEAST, min(self._seconds, self._end - time.monotonic()))
        async with asyncio.timeout(left) as bound:
            self._bounds.add(bound)
            try:
                yield
            finally:
                self._bounds.discard(bound)
