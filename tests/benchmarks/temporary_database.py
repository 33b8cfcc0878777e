"""A database for one measurement, on a disk: temporary files may live in memory, where syncing costs nothing."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = Path(__file__).parents[2] / ".benchmarks"


@contextmanager
def temporary_database() -> Iterator[str]:
    """The URL of a SQLite file that is gone afterwards."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        yield f"sqlite:///{folder}/responses.sqlite3"
