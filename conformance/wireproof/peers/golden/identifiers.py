"""Ids and times of answers."""

import secrets
import time


def new_id(prefix: str) -> str:
    """An id that no other answer has."""
    return f"{prefix}{secrets.token_hex(12)}"


def now() -> int:
    """Seconds since 1970 (UTC)."""
    return int(time.time())
