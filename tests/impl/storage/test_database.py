import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from tests.impl.storage.records import record
from wireproof_server.storage.database import Database
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.migrating import migrate
from wireproof_server.storage.response_store import ResponseStore


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://host/name",
        "",
        "postgresql://user:password@host:port/name",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_a_url_we_cannot_use_is_refused_with_what_to_write_instead(url: str) -> None:
    with pytest.raises(StorageUnavailable, match="sqlite:///"):
        Database(url)


def test_options_that_would_be_ignored_are_refused() -> None:
    with pytest.raises(StorageUnavailable, match="timeout"):
        Database("sqlite:///responses.sqlite3?timeout=1")


async def test_a_database_out_of_reach_is_named_without_its_password(tmp_path: Path) -> None:
    database = Database(f"postgresql://wireproof:secret@/name?host={tmp_path}")
    with pytest.raises(StorageUnavailable, match="WIREPROOF_DATABASE_URL") as caught:
        await migrate(database)
    assert "secret" not in caught.value.message
    await database.close()


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("this is not a database, " * 100)
    database = Database(f"sqlite:///{tmp_path / 'file'}")
    with pytest.raises(StorageUnavailable, match="not a database"):
        await migrate(database)
    await database.close()


async def test_a_full_disk_is_told_with_what_to_do(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'file'}")
    await migrate(database)

    def fill(connection: Connection) -> None:  # as on a disk that has no room for one page more
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))

    await database.write(fill)
    large = record("resp_1", body={"id": "resp_1", "status": "in_progress", "text": "long " * 10_000})
    with pytest.raises(StorageUnavailable, match="Make room"):
        await ResponseStore(database).create(large)
    await database.close()


async def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'deep' / 'er' / 'file.sqlite3'}")
    await migrate(database)
    assert (tmp_path / "deep" / "er" / "file.sqlite3").exists()
    await database.close()


async def test_many_writers_wait_for_one_another(database_url: str) -> None:
    databases = [Database(database_url) for _ in range(3)]
    await migrate(databases[0])
    stores = [ResponseStore(database) for database in databases]
    await asyncio.gather(*(stores[number % 3].create(record(f"resp_{number}")) for number in range(60)))
    async with databases[0].reading() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM responses"))).scalar_one() == 60
    await asyncio.gather(*(database.close() for database in databases))
