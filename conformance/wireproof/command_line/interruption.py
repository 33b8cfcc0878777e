"""What Ctrl-C and its like do to a run: the first lets it end well, the second ends it at once."""

import signal
from types import FrameType, TracebackType
from typing import Any, Self

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Interruption:
    """While it lasts, the first signal raises KeyboardInterrupt, and every further one does what the system has it do.

    What was ignored before (as under `nohup`) stays ignored. `number` is the signal that came; None where none did.
    """

    def __init__(self) -> None:
        self.number: int | None = None
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for each in _SIGNALS:
            if signal.getsignal(each) is not signal.SIG_IGN:
                self._before[each] = signal.signal(each, self._interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.number is None:
            for each, handler in self._before.items():
                signal.signal(each, handler)

    @property
    def exit_code(self) -> int | None:
        """128 and the number of the signal, as shells have it; None where none came."""
        return None if self.number is None else 128 + self.number

    def _interrupt(self, number: int, _: FrameType | None) -> None:
        self.number = number
        for each in self._before:
            signal.signal(each, signal.SIG_DFL)
        raise KeyboardInterrupt
