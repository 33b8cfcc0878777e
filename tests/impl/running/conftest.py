from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.database import new_database_url
from tests.impl.running.worker import Worker, worker
from wireproof_server.engines.scripted.engine import ScriptedEngine

Pair = tuple[Worker, Worker]


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
async def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    """Two workers on one database, of each kind in turn; for all tests, since starting takes longer than most."""
    url = new_database_url(request, tmp_path_factory.mktemp("database"))
    async with worker(url) as one, worker(url) as other:
        yield one, other


def _as_new(worker: Worker) -> Worker:
    fresh = ScriptedEngine()
    worker.engine.chat_script = fresh.chat_script
    worker.engine.requests.clear()
    return worker


@pytest.fixture
def one(pair: Pair) -> Worker:
    """A worker."""
    return _as_new(pair[0])


@pytest.fixture
def other(pair: Pair) -> Worker:
    """Another worker on the same database."""
    return _as_new(pair[1])


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A database of its own for one test, where the kind of the database makes no difference."""
    return f"sqlite:///{tmp_path}/responses.sqlite3"
