"""What an answer says of the time at which it was made."""

from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from typing import Any

from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_TIMES = range(1_000_000_000, 100_000_000_000)
"""September 2001 to the year 5138, in seconds: what is beyond is no such time."""


def sent_at(exchange: Exchange) -> float | None:
    """The time in the header `date`, in seconds since 1970; None where there is none that can be read."""
    told = exchange.answer.header("date") if isinstance(exchange.answer, Answer) else None
    try:
        return parsedate_to_datetime(told).timestamp() if told else None
    except ValueError:
        return None


def ahead(exchange: Exchange, bodies: Iterable[dict[str, Any]]) -> float | None:
    """By how many seconds the first `created` is after the header `date`; None where either is missing."""
    sent = sent_at(exchange)
    created = next((body.get("created") for body in bodies if "created" in body), None)
    if sent is None or isinstance(created, bool) or not isinstance(created, int | float):
        return None
    return created - sent if int(created) in _TIMES else None
