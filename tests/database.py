"""New databases for tests."""

from pathlib import Path
from uuid import uuid4

import psycopg
import pytest


def new_database_url(request: pytest.FixtureRequest, folder: Path) -> str:
    """An empty database of the kind that `request.param` names: sqlite (in `folder`) or postgresql."""
    if request.param == "sqlite":
        return f"sqlite:///{folder / 'responses.sqlite3'}"
    server: str = request.getfixturevalue("postgresql_url")
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.replace("/postgres?", f"/{name}?")
