"""The shipped model in the embedded engine, started once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import wireproof_server
from wireproof_server.engines.embedded.engine import EmbeddedEngine


@pytest.fixture(scope="session")
async def engine() -> AsyncIterator[EmbeddedEngine]:
    """Ready to answer."""
    path = Path(wireproof_server.__file__).with_name("model") / "wireproof-tiny.gguf"
    running = EmbeddedEngine(path, aliases=("default",))
    await running.start()
    yield running
    await running.close()
