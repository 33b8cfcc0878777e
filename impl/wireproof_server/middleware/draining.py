"""Going down without breaking anybody's answer: what runs may finish, nothing new begins."""

import asyncio
from collections.abc import Callable


class Drain:
    """Whether the server is on its way down, and how many requests are still being answered."""

    def __init__(self) -> None:
        self.draining = False
        self._active = 0
        self._idle: asyncio.Event | None = None  # there once somebody waits for it
        self._when_over: list[Callable[[], None]] = []

    def begin(self) -> None:
        """From now on no new work is taken."""
        self.draining = True

    def when_over(self, call: Callable[[], None]) -> None:
        """Have `call` called when what still runs has had its time, and is to come to its end now."""
        self._when_over.append(call)

    def end(self) -> None:
        """What still runs has had its time."""
        for call in self._when_over:
            call()

    def enter(self) -> None:
        """One more request is being answered."""
        self._active += 1

    def leave(self) -> None:
        """One request less is being answered."""
        self._active -= 1
        if self._idle is not None and not self._active:
            self._idle.set()

    async def finished(self, within: float) -> bool:
        """Wait until nothing is being answered, at most `within` seconds; False when something still is."""
        self._idle = asyncio.Event()
        if not self._active:
            return True
        try:
            await asyncio.wait_for(self._idle.wait(), within)
        except TimeoutError:
            return False
        return True
