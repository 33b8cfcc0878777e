"""Bring the database to the present tables when the server starts."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from wireproof_server.storage.database import Database
from wireproof_server.storage.errors import StorageUnavailable

_STEPS = Path(__file__).parent / "migrations"
_LOCK = 7_702_023_416  # any number of our own: workers that start together migrate one after the other


async def migrate(database: Database) -> None:
    """Run the steps that are missing. Safe when many workers start at once on one database.

    Raises `StorageUnavailable` when the database cannot be reached, or is newer than this server.
    """
    async with database.writing(bounded=False) as connection:
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    _check_age(connection, config)
    command.upgrade(config, "head")


def _check_age(connection: Connection, config: Config) -> None:
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    strange = set(MigrationContext.configure(connection).get_current_heads()) - known
    if strange:
        raise StorageUnavailable(
            f"The database was made by a newer version of this server (its step {', '.join(sorted(strange))} is not "
            "known here). Install that version, or set WIREPROOF_DATABASE_URL (--database-url) to another database."
        )
