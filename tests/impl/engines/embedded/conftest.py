"""Engines of their own for tests that kill them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import wireproof_server
from wireproof_server.engines.embedded.engine import EmbeddedEngine


@pytest.fixture(scope="session")
def model_path() -> Path:
    """The shipped model."""
    return Path(wireproof_server.__file__).with_name("model") / "wireproof-tiny.gguf"


@pytest.fixture
async def engine(model_path: Path) -> AsyncIterator[EmbeddedEngine]:
    """A small one, started for one test."""
    running = EmbeddedEngine(model_path, aliases=("default",), slots=2)
    await running.start()
    yield running
    await running.close()
