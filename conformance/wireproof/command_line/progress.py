"""What a user sees while a run goes on: a bar on a terminal, a line a probe elsewhere. All of it on stderr."""

from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from wireproof.command_line.plain import plain
from wireproof.command_line.printing import Paper
from wireproof.probing.probe import Probe
from wireproof.running.watcher import Watcher
from wireproof.transcript.answer import NoAnswer
from wireproof.transcript.exchange import FUZZ, Exchange

_EXPLORING = "asking at random"


class Shown(Protocol):
    """A watcher that shows something until it is left."""

    def __enter__(self) -> Watcher: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def shown_progress(probes: int) -> Shown:
    """What fits stderr, for a run of so many probes."""
    console = Paper(stderr=True)
    return Bar(console, probes) if console.is_terminal else Lines(probes)


class Lines(Watcher):
    """A line for each exchange that a probe asked for, as logs of CI want it."""

    def __init__(self, probes: int) -> None:
        self._console = Paper(stderr=True, soft_wrap=True, highlight=False, markup=False)
        self._probes = probes

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def received(self, exchange: Exchange) -> None:
        """Label, status and seconds."""
        if exchange.probe != FUZZ:
            self._console.print(_line(exchange))

    def explores(self) -> None:
        """One line for all of it."""
        self._console.print(_EXPLORING)

    def omits(self, probe: Probe, reason: str) -> None:
        """The reason why."""
        self._console.print(f"{probe.name}: not asked: {plain(reason)}")

    def waits(self, seconds: float) -> None:
        """How long."""
        self._console.print(f"rate limited: waiting {seconds:.1f} s")

    def tells(self, message: str) -> None:
        """The message."""
        self._console.print(plain(message))


class Bar(Watcher):
    """A bar that counts probes."""

    def __init__(self, console: Console, probes: int) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=console, transient=True)
        self._task = self._progress.add_task("starting", total=probes)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def begins(self, probe: Probe) -> None:
        """Show its name."""
        self._progress.update(self._task, description=f"{probe.name:<32}", advance=1)

    def explores(self) -> None:
        """Show it in place of a probe's name."""
        self._progress.update(self._task, description=_EXPLORING)

    def omits(self, probe: Probe, reason: str) -> None:
        """Count it."""
        del probe, reason
        self._progress.update(self._task, advance=1)

    def waits(self, seconds: float) -> None:
        """How long, above the bar."""
        self.tells(f"rate limited: waiting {seconds:.1f} s")

    def tells(self, message: str) -> None:
        """The message, above the bar."""
        self._progress.console.print(escape(plain(message)))


def _line(exchange: Exchange) -> str:
    answer = exchange.answer
    told = f"no answer ({answer.cause})" if isinstance(answer, NoAnswer) else str(answer.status)
    again = f", asked {exchange.retries + 1} times" if exchange.retries else ""
    return f"{exchange.label}: {told}, {answer.seconds:.2f} s{again}"
