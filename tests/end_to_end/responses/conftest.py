from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.end_to_end.running_server import RunningServer, running_server

Start = Callable[[], RunningServer]


@pytest.fixture
def start(database_url: str) -> Iterator[Start]:
    """Starts server processes on one database, of each kind in turn; they end with the test."""
    with ExitStack() as stack:

        def start() -> RunningServer:
            return stack.enter_context(running_server(settings={"WIREPROOF_DATABASE_URL": database_url}))

        yield start
