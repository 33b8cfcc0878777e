"""JSON that every parser reads alike (RFC 7493, I-JSON)."""

import json
import math
from collections.abc import Iterator
from typing import Any

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange


@judge("http.body.interoperable", answers())
def every_parser_reads_the_same(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """No name twice in an object, no half characters, no numbers beyond a double; whole or in the events of a stream.

    What the request itself had may come back.
    """
    if not isinstance(exchange.answer, Answer) or exchange.operation is None:
        return None
    seen = False
    for text in _texts(exchange):
        seen = True
        found = _oddity(text)
        if found is not None and not _was_asked(exchange, found):
            return Failed("parsers differ in how they read the body", "JSON as in RFC 7493", found)
    return PASSED if seen else None


def _texts(exchange: Exchange) -> Iterator[str]:
    """Every JSON object of the answer, as a text."""
    if exchange.object is not None and isinstance(exchange.answer, Answer):
        yield exchange.answer.body.decode()
    elif exchange.streamed:
        yield from (event.data for event in exchange.events.events if isinstance(event.json, dict))


def _oddity(text: str) -> str | None:
    """What parsers read differently; None where there is nothing."""
    found: list[str] = []

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            found.append(f"the name {next(name for name in names if names.count(name) > 1)!r} twice in an object")
        return dict(pairs)

    def number(digits: str) -> float:
        value = float(digits)
        if math.isinf(value):
            found.append(f"the number {digits[:40]}")
        return value

    value = json.loads(text, object_pairs_hook=members, parse_float=number)
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        found.append(f"half a character at {error.object[max(0, error.start - 20) : error.start + 20]!r}")
    return found[0] if found else None


def _was_asked(exchange: Exchange, found: str) -> bool:
    """Whether the request had half characters or numbers as great, which an answer may repeat."""
    try:
        sent = _oddity((exchange.request.body or b"{}").decode())
    except (ValueError, RecursionError):
        return True
    return sent is not None and sent.split()[:2] == found.split()[:2]
