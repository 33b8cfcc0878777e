from collections.abc import Iterator

import pytest
from openai import OpenAI

from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import RunningPeer, golden_peer


@pytest.fixture(scope="session")
def golden() -> Iterator[RunningPeer]:
    with golden_peer(Settings()) as peer:
        yield peer


@pytest.fixture(scope="session")
def client(golden: RunningPeer) -> Iterator[OpenAI]:
    with OpenAI(base_url=golden.base_url, api_key=KEY, max_retries=0) as client:
        yield client
