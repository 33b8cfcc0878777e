"""What a kit is to this benchmark."""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LONGEST = 240.0
"""Seconds for one run."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kit finds a server, and a folder of its own for what it writes."""

    base_url: str
    model: str
    key: str
    folder: Path


class NotInstalled(Exception):
    """A kit cannot be had here; the message says why."""


class Kit(Protocol):
    """A kit by name. It is installed once and run often."""

    @property
    def name(self) -> str:
        """With its version."""

    def install(self, folder: Path) -> None:
        """Make it ready, below the folder. Raises NotInstalled."""

    def failed(self, place: Place) -> frozenset[str]:
        """The names of the checks that fail on the server, and how the run ended."""


def run(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> tuple[str, str]:
    """What a command prints, and how it ended in words (`ended with 1`)."""
    try:
        done = subprocess.run(  # noqa: S603 - commands of this benchmark
            command, cwd=folder, env=dict(variables), capture_output=True, text=True, check=False, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return "", f"did not end in {LONGEST:g} seconds"
    return done.stdout, f"ended with {done.returncode}"


def install(command: Sequence[str], folder: Path) -> None:
    """Run an installer. Raises NotInstalled with its last words."""
    try:
        done = subprocess.run(  # noqa: S603 - commands of this benchmark
            command, cwd=folder, capture_output=True, text=True, check=False, timeout=LONGEST
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotInstalled(f"{command[0]}: {error}") from error
    if done.returncode:
        raise NotInstalled((done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1])
