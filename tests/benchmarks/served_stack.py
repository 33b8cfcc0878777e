"""A stack in a process of its own, as the measurements see it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class ServedStack:
    """A running stack: its name, where it listens, and a way to ask for its CPU time."""

    name: str
    port: int
    _questions: IO[str]
    _answers: IO[str]

    def cpu_seconds(self) -> float:
        """User and system time the process has used so far."""
        self._questions.write("?\n")
        self._questions.flush()
        return float(self._answers.readline())


@contextmanager
def serving(stack: str, *, chunks: int) -> Iterator[ServedStack]:
    """Start a stack whose streams have so many chunks, and end it by closing its stdin."""
    with subprocess.Popen(  # noqa: S603  our own module
        [sys.executable, "-m", "tests.benchmarks.serve", stack],
        cwd=REPOSITORY,
        env={**os.environ, "BENCHMARK_CHUNKS": str(chunks)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # where the access log goes, at a cost that belongs to the measurement
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("Both were asked for as pipes.")
        yield ServedStack(stack, int(process.stdout.readline()), process.stdin, process.stdout)
        process.stdin.close()
        process.wait(30)
