"""The server over the shipped model."""

from collections.abc import AsyncIterator

import pytest

from tests.impl.handlers.api import Api, open_api
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.settings import TINY_MODEL

CONTEXT_LENGTH = 512  # tokens; soon full


@pytest.fixture(scope="session")
async def tiny() -> AsyncIterator[Api]:
    """A client of the server, started once."""
    engine = EmbeddedEngine(TINY_MODEL, model_id="wireproof-tiny", context_length=CONTEXT_LENGTH)
    async with open_api(engine) as api:
        yield api
