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
    code = getattr(failure.orig, "sqlite_errorcode", None)
    return code is not None and code & _PRIMARY_CODE in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _configure(connection: DBAPIConnection) -> None:
    connection.isolation_level = None  # we begin transactions ourselves
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_WAIT_MILLISECONDS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()
