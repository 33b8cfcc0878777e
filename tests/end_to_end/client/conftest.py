"""The generated client, as its users make it, before the running server and the kit's golden peers."""

from collections.abc import Iterator

import pytest

from tests.end_to_end.running_server import RunningServer
from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import golden_peer
from wireproof_client import Wireproof


@pytest.fixture(scope="session", params=["/v1", "/api/v1"])
def client(request: pytest.FixtureRequest, server: RunningServer) -> Iterator[Wireproof]:
    """At each of the server's mounts."""
    with Wireproof(base_url=f"{server.origin}{request.param}", api_key=server.api_key, max_retries=0) as opened:
        yield opened


@pytest.fixture(scope="session", params=["openai", "hadrian", "mistralrs", "newapi"])
def peer_client(request: pytest.FixtureRequest) -> Iterator[Wireproof]:
    """Of a golden peer of each dialect."""
    with (
        golden_peer(Settings(profile=request.param)) as peer,
        Wireproof(base_url=peer.base_url, api_key=KEY, max_retries=0) as opened,
    ):
        yield opened
