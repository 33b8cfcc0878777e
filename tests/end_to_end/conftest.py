"""The real server, with the model that is shipped inside, shared by all end-to-end tests of a worker."""

from collections.abc import Iterator

import pytest

from tests.end_to_end.running_server import RunningServer, running_server


@pytest.fixture(scope="session")
def server() -> Iterator[RunningServer]:
    """One server for the whole session; its clean end is part of the proof."""
    with running_server() as started:
        yield started
