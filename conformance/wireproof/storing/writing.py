"""Writing files whole or not at all."""

import os
from pathlib import Path

from wireproof.running.could_not_run import CouldNotRun


def make_ready(folder: Path) -> None:
    """Make the folder, and see that files can be made in it. Raises CouldNotRun where they cannot."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / f".writable.{os.getpid()}"
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise CouldNotRun("usage", f"{folder} cannot be written: {error.strerror}", "Name another --out.") from error


def write_whole(file: Path, text: str) -> None:
    """Replace the file by this text; where that fails, as on a full disk, the old one stays. Raises CouldNotRun."""
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        try:
            part.write_text(text, encoding="utf-8")
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CouldNotRun("usage", f"{file} cannot be written: {error.strerror}") from error
