"""One database, SQLite or PostgreSQL, opened so that what was committed survives."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, event, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.group_commit import GroupCommit, Operation, Result

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
_READING = "wireproof_reading"


class Database:
    """A pool of connections to the database at `url` (`sqlite:///file` or `postgresql://user@host/name`).

    SQLite files are created with their folder, written through a write-ahead log and synced at each commit. Raises
    `StorageUnavailable` on a URL that names no database we know.
    """

    def __init__(self, url: str) -> None:
        self.url = parsed_url(url)
        if self.url.get_backend_name() == "sqlite" and self.url.database:
            _make_folder(Path(self.url.database).parent)
        self._engine = create_async_engine(self.url, pool_pre_ping=self.url.get_backend_name() == "postgresql")
        self._reader = self._engine.execution_options(**{_READING: True})
        if self.url.get_backend_name() == "sqlite":
            _prepare_sqlite(self._engine)
        self._group_commit = GroupCommit(self.writing)

    async def close(self) -> None:
        """Give every connection back, after what waits to be written."""
        await self._group_commit.idle()
        await self._engine.dispose()

    async def write(self, operation: Operation[Result]) -> Result:
        """What `operation` gives, once it is durable; it may share its transaction with others (`GroupCommit`)."""
        return await self._group_commit.run(operation)

    async def ask(self) -> None:
        """Return when the database answers. Raises `StorageUnavailable`."""
        async with self.reading() as connection:
            await connection.execute(select(1))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write; committed when the block ends, undone when it raises."""
        async with _translated(self.url, self._engine) as connection:
            yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads, and so waits for no writer."""
        async with _translated(self.url, self._reader) as connection:
            yield connection


@asynccontextmanager
async def _translated(url: URL, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    try:
        async with engine.begin() as connection:
            yield connection
    except (IntegrityError, DataError):
        raise  # our own mistake: the database is well
    except PoolTimeout as failure:
        raise StorageUnavailable(f"The database {_shown(url)} keeps too many requests waiting.") from failure
    except DBAPIError as failure:
        cause = str(failure.orig).strip().splitlines()[0] if str(failure.orig).strip() else type(failure.orig).__name__
        raise StorageUnavailable(
            f"The database {_shown(url)} failed: {cause}. Check WIREPROOF_DATABASE_URL and that the database is up."
        ) from failure


def parsed_url(url: str) -> URL:
    """The parts of a database URL, with the driver we use. Raises `StorageUnavailable` for one we cannot use."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageUnavailable(
            "The database URL cannot be read; write sqlite:///path/to/file or postgresql://user:password@host/name."
        ) from None
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        raise StorageUnavailable(
            f"The database {parsed.get_backend_name()!r} is not supported; use sqlite:/// or postgresql://."
        )
    return parsed.set(drivername=driver)


def _shown(url: URL) -> str:
    """The URL as an operator writes it: without our driver, and without the password."""
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(
            f"The folder {folder} for the database cannot be made: {error.strerror}. "
            "Set WIREPROOF_DATABASE_URL (--database-url) to a place that can be written to."
        ) from error


def _prepare_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout = 30000")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that read first and then wants to write fails at once when another wrote meanwhile; one that
        # takes the write lock at its start waits for its turn.
        reading = connection.get_execution_options().get(_READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
