"""A stream ends with exactly one terminator, whatever else happened."""

from collections.abc import Iterator

from tests.end_to_end.schemathesis.exchange import TERMINATOR, Exchange


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    if not (exchange.is_generation and exchange.is_stream):
        return
    if (count := exchange.events.count(TERMINATOR)) != 1:
        yield f"{count} terminators instead of one"
    elif exchange.events[-1] != TERMINATOR:
        yield "events follow the terminator"
