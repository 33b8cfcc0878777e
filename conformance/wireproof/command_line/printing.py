"""Printing for readers who may leave before the end, as `head` does: that is no fault, and changes no verdict."""

import os
import sys
from typing import IO

import click
from rich.console import Console


def tell(text: str, *, err: bool = False) -> None:
    """A line on stdout or stderr; nowhere once its reader is gone. Without colours where NO_COLOR asks for none."""
    try:
        click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)
    except BrokenPipeError:
        lead_nowhere(sys.stderr if err else sys.stdout)


def flush() -> None:
    """What is still to be written is written now, where an error can be dealt with."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            lead_nowhere(stream)


def lead_nowhere(stream: IO[str]) -> None:
    """Whatever is written from now on, and what could not be written, vanishes."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - no file of the user's
        os.dup2(nowhere.fileno(), stream.fileno())


class Paper(Console):
    """A console that goes on quietly when its reader is gone, where Rich would end the program with 1."""

    def on_broken_pipe(self) -> None:
        """Nothing more is written."""
        self.quiet = True
        lead_nowhere(self.file)
