"""How connections to SQLite begin, and what it says when another process has the file."""

import sqlite3

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

READING = "wireproof_reading"
"""The execution option of transactions that only read."""

# SQLite waits in a thread that nothing can interrupt, so it waits briefly; `Database` asks again.
_WAIT_MILLISECONDS = 500
_PRIMARY_CODE = 0xFF  # the rest of an extended code tells which kind of lock it is (https://sqlite.org/rescode.html)
_HINTS = {
    sqlite3.SQLITE_FULL: "Make room on its disk.",
    sqlite3.SQLITE_READONLY: "Let this user write to the file and its folder, or set WIREPROOF_DATABASE_URL.",
    sqlite3.SQLITE_CANTOPEN: "Let this user write to the file and its folder, or set WIREPROOF_DATABASE_URL.",
    sqlite3.SQLITE_IOERR: "Check its disk: it may be full or broken.",
    sqlite3.SQLITE_CORRUPT: "Put a copy in its place, or set WIREPROOF_DATABASE_URL to a new file.",
}


def prepare_sqlite(engine: Engine) -> None:
    """Have every connection of `engine` write durably, and every transaction say at its start what it is for."""

    @event.listens_for(engine, "connect")
    def configure(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        try:
            _configure(connection)
        except BaseException:
            connection.close()  # the pool never saw it, and its thread would go on
            raise

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that read first and then wants to write fails at once when another wrote meanwhile; one that
        # takes the write lock at its start waits for its turn.
        reading = connection.get_execution_options().get(READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def is_locked(failure: DBAPIError) -> bool:
    """Whether it failed only because another connection has the database to itself."""
    return _code(failure) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def hint_for(failure: DBAPIError) -> str | None:
    """What to do about a failure of SQLite; None where nothing special is known."""
    return _HINTS.get(_code(failure))


def _code(failure: DBAPIError) -> int:
    """SQLite's primary result code, 0 where there is none."""
    code: int = getattr(failure.orig, "sqlite_errorcode", 0)
    return code & _PRIMARY_CODE


def _configure(connection: DBAPIConnection) -> None:
    connection.isolation_level = None  # we begin transactions ourselves
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_WAIT_MILLISECONDS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()
