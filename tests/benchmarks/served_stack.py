"""A stack in a process of its own, as the measurements see it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import IO

from tests.benchmarks.temporary_database import temporary_database

REPOSITORY = Path(__file__).parents[2]


class ServedStack:
    """A stack and the process it runs in. It starts by itself; whoever asks for its port waits until it listens."""

    def __init__(self, name: str, questions: IO[str], answers: IO[str]) -> None:
        self.name = name
        self._questions = questions
        self._answers = answers

    @cached_property
    def port(self) -> int:
        """Where it listens. Raises ValueError when it did not come so far."""
        return int(self._answers.readline())

    def cpu_seconds(self) -> float:
        """User and system time the process has used so far."""
        self._questions.write("?\n")
        self._questions.flush()
        return float(self._answers.readline())


@contextmanager
def serving(stack: str, *, chunks: int) -> Iterator[ServedStack]:
    """Start a stack whose streams have so many chunks, and end it by closing its stdin."""
    with (
        temporary_database() as url,
        subprocess.Popen(  # noqa: S603  our own module
            [sys.executable, "-m", "tests.benchmarks.serve", stack],
            cwd=REPOSITORY,
            env={**os.environ, "BENCHMARK_CHUNKS": str(chunks), "BENCHMARK_DATABASE": url},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # where the access log goes, at a cost that belongs to the measurement
            text=True,
        ) as process,
    ):
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("Both were asked for as pipes.")
        try:
            yield ServedStack(stack, process.stdin, process.stdout)
        finally:
            process.stdin.close()
            process.wait(30)
