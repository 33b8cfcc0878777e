from collections.abc import AsyncIterator

import pytest

from wireproof_server.storage.database import Database
from wireproof_server.storage.migrating import migrate


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await migrate(database)
    yield database
    await database.close()
