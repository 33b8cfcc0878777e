"""How long a transaction waits for its turn, and how that is cut short when the server goes down."""

import math
import time


class Patience:
    """Waits of at most `seconds` each, none of which outlasts a common end once there is one."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = math.inf

    def end_within(self, seconds: float) -> None:
        """From now on no wait, not even one that runs already, lasts longer than `seconds`; the last call counts."""
        self._end = time.monotonic() + seconds

    def is_over(self, since: float) -> bool:
        """Whether a wait that began at `since` (by `time.monotonic`) has lasted long enough."""
        return time.monotonic() >= min(since + self._seconds, self._end)
