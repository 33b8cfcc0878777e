"""The official clients, synchronous and asynchronous, configured as a user would."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from openai import AsyncOpenAI, OpenAI

from tests.end_to_end.running_server import RunningServer


@pytest.fixture(scope="session")
def client(server: RunningServer) -> Iterator[OpenAI]:
    """The client at the openai profile's base path."""
    with OpenAI(base_url=f"{server.origin}/v1", api_key=server.api_key, max_retries=0) as opened:
        yield opened


@pytest.fixture(scope="session")
def hadrian_client(server: RunningServer) -> Iterator[OpenAI]:
    """The client at the hadrian profile's base path."""
    with OpenAI(base_url=f"{server.origin}/api/v1", api_key=server.api_key, max_retries=0) as opened:
        yield opened


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def async_client(server: RunningServer) -> AsyncIterator[AsyncOpenAI]:
    """The asynchronous client at the openai profile's base path."""
    async with AsyncOpenAI(base_url=f"{server.origin}/v1", api_key=server.api_key, max_retries=0) as opened:
        yield opened
