import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from wireproof_server.storage.database import Database
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.migrating import migrate
from wireproof_server.storage.tables import metadata


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_the_migrations_lead_to_exactly_the_tables_the_code_uses(database: Database) -> None:
    async with database.reading() as connection:
        assert await connection.run_sync(differences) == []


async def test_many_workers_may_migrate_a_new_database_at_once(database_url: str) -> None:
    databases = [Database(database_url) for _ in range(4)]
    await asyncio.gather(*(migrate(database) for database in databases))
    async with databases[0].reading() as connection:
        assert await connection.run_sync(differences) == []
    await asyncio.gather(*(database.close() for database in databases))


async def test_a_database_of_a_newer_server_is_left_alone(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageUnavailable, match=r"newer version.*9999.*WIREPROOF_DATABASE_URL"):
        await migrate(database)
