"""One database, SQLite or PostgreSQL, opened so that what was committed survives."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, make_url, select
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.group_commit import GroupCommit, Operation, Result
from wireproof_server.storage.patience import Patience
from wireproof_server.storage.sqlite import READING, hint_for, is_locked, prepare_sqlite

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
PATIENCE = 10.0  # seconds for a transaction of another process to end
PAUSE = 0.01  # seconds between attempts, beyond what SQLite waits in each


class Database:
    """A pool of connections to the database at `url` (`sqlite:///file` or `postgresql://user@host/name`).

    SQLite files are created with their folder, written through a write-ahead log and synced at each commit. A
    transaction waits `patience` seconds for its turn. Raises `StorageUnavailable` on a URL that names no database we
    know.
    """

    def __init__(self, url: str, *, patience: float = PATIENCE) -> None:
        self.url = parsed_url(url)
        if self.url.get_backend_name() == "sqlite" and self.url.database:
            _make_folder(Path(self.url.database).parent)
        self._is_server = self.url.get_backend_name() == "postgresql"
        self._engine = create_async_engine(self.url, pool_pre_ping=self._is_server)
        self._reader = self._engine.execution_options(**{READING: True})
        if not self._is_server:
            prepare_sqlite(self._engine.sync_engine)
        self._patience = Patience(patience)
        self._writer = None if self._is_server else _sqlite_writer(self.url)
        self._group_commit = GroupCommit(self._transact)

    def hurry(self, within: float) -> None:
        """From now on no transaction, not even one that waits already, waits longer than `within` seconds."""
        self._patience.end_within(within)

    async def close(self) -> None:
        """Give every connection back, after what waits to be written."""
        await self._group_commit.idle()
        await self._engine.dispose()
        if self._writer is not None:
            self._writer.dispose()

    async def write(self, operation: Operation[Result]) -> Result:
        """What `operation` gives, once it is durable; it may share its transaction with others (`GroupCommit`).

        It may run in another thread, so it takes nothing that changes meanwhile.
        """
        return await self._group_commit.run(operation)

    async def ask(self) -> None:
        """Return when the database answers. Raises `StorageUnavailable`."""
        async with self.reading() as connection:
            await connection.execute(select(1))

    @asynccontextmanager
    async def writing(self, *, bounded: bool = True) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write; committed when the block ends, undone when it raises.

        One that is not `bounded` may take as long as it needs once it has begun.
        """
        async with self._transaction(self._engine, bounded=bounded) as connection:
            yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads, and so waits for no writer."""
        async with self._transaction(self._reader) as connection:
            yield connection

    async def _transact(self, operation: Operation[Result]) -> Result:
        if self._writer is None:
            async with self.writing() as connection:
                return await connection.run_sync(operation)
        with self._told_as_unavailable():
            return await self._in_one_call(self._writer, operation)

    async def _in_one_call(self, writer: Engine, operation: Operation[Result]) -> Result:
        """All statements in one call of a thread: the lock on the file never waits for a turn of the event loop."""

        def transact() -> Result:
            with writer.begin() as connection:
                return operation(connection)

        return await self._unlocked(lambda: asyncio.to_thread(transact))

    @asynccontextmanager
    async def _transaction(self, engine: AsyncEngine, *, bounded: bool = True) -> AsyncIterator[AsyncConnection]:
        # SQLite waits for nobody once a transaction has begun; a server may keep every statement waiting for ever.
        is_bound = bounded and self._is_server
        with self._told_as_unavailable():
            async with self._patience.bounding() if is_bound else nullcontext(), AsyncExitStack() as stack:
                yield await self._unlocked(lambda: stack.enter_async_context(engine.begin()))

    async def _unlocked(self, attempt: Callable[[], Awaitable[Result]]) -> Result:
        """What an attempt to begin a transaction gives as soon as no other process keeps the database locked."""
        since = time.monotonic()
        while True:
            try:
                return await attempt()
            except DBAPIError as failure:
                if not is_locked(failure) or self._patience.is_over(since):
                    raise
            await asyncio.sleep(PAUSE)

    @contextmanager
    def _told_as_unavailable(self) -> Iterator[None]:
        try:
            yield
        except TimeoutError as failure:
            raise StorageUnavailable(
                f"The database {_shown(self.url)} does not answer. Look for locks in it, and whether it is up."
            ) from failure
        except (IntegrityError, DataError):
            raise  # our own mistake: the database is well
        except PoolTimeout as failure:
            raise StorageUnavailable(f"The database {_shown(self.url)} keeps too many requests waiting.") from failure
        except DBAPIError as failure:
            raise _unavailable(self.url, failure) from failure


def _sqlite_writer(url: URL) -> Engine:
    writer = create_engine(url.set(drivername="sqlite"))
    prepare_sqlite(writer)
    return writer


def _unavailable(url: URL, failure: DBAPIError) -> StorageUnavailable:
    if is_locked(failure):
        return StorageUnavailable(
            f"The database {_shown(url)} is locked by another program, which keeps a transaction open. "
            f"End that program; 'fuser {url.database}' names it."
        )
    cause = str(failure.orig).strip().splitlines()[0] if str(failure.orig).strip() else type(failure.orig).__name__
    hint = hint_for(failure) or "Check WIREPROOF_DATABASE_URL and that the database is up."
    return StorageUnavailable(f"The database {_shown(url)} failed: {cause}. {hint}")


def parsed_url(url: str) -> URL:
    """The parts of a database URL, with the driver we use. Raises `StorageUnavailable` for one we cannot use."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        raise StorageUnavailable(
            "The database URL cannot be read; write sqlite:///path/to/file or postgresql://user:password@host/name."
        ) from None
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        raise StorageUnavailable(
            f"The database {parsed.get_backend_name()!r} is not supported; use sqlite:/// or postgresql://."
        )
    if parsed.get_backend_name() == "sqlite":
        _check_sqlite(parsed)
    return parsed.set(drivername=driver)


def _check_sqlite(url: URL) -> None:
    if url.database in {None, "", ":memory:"}:
        raise StorageUnavailable(
            "A SQLite database in memory cannot keep responses for several requests; write sqlite:///path/to/file."
        )
    if url.query:
        raise StorageUnavailable(
            f"The database URL has options, {', '.join(url.query)}, which SQLite files have none of."
        )


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
