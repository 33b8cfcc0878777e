"""The shipped model in the embedded engine, started once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import wireproof_server
from wireproof_server.engines.embedded.engine import EmbeddedEngine

MODEL = Path(wireproof_server.__file__).with_name("model") / "wireproof-tiny.gguf"


@pytest.fixture(scope="session")
async def engine() -> AsyncIterator[EmbeddedEngine]:
    """Ready to answer."""
    running = EmbeddedEngine(MODEL, aliases=("default",))
    await running.start()
    yield running
    await running.close()


@pytest.fixture(scope="session")
async def small_engine() -> AsyncIterator[EmbeddedEngine]:
    """The same with a context of 512 tokens, which is soon full."""
    running = EmbeddedEngine(MODEL, aliases=("default",), context_length=512, slots=2)
    await running.start()
    yield running
    await running.close()
