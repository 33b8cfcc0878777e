"""The server over an engine that plays what a test tells it."""

from collections.abc import AsyncIterator

import pytest

from tests.impl.handlers.api import Api, open_api
from wireproof_server.engines.scripted.engine import ScriptedEngine


@pytest.fixture(scope="session")
async def shared_api() -> AsyncIterator[tuple[Api, ScriptedEngine]]:
    """One server for all tests, since starting one takes longer than most of them."""
    engine = ScriptedEngine()
    async with open_api(engine) as api:
        yield api, engine


@pytest.fixture
def engine(shared_api: tuple[Api, ScriptedEngine]) -> ScriptedEngine:
    """Says one sentence word by word until a test gives it another script; as new for every test."""
    _, engine = shared_api
    fresh = ScriptedEngine()
    engine.text_script, engine.chat_script = fresh.text_script, fresh.chat_script
    engine.requests.clear()
    return engine


@pytest.fixture
def api(shared_api: tuple[Api, ScriptedEngine], engine: ScriptedEngine) -> Api:  # noqa: ARG001  as new for every test
    """A client of the server over `engine`."""
    return shared_api[0]
