"""Identifiers that come again on answers to other requests."""

from collections.abc import Iterable, Iterator
from typing import Any

from wireproof.transcript.exchange import FUZZ, Exchange

_FEWEST = 3
"""Two may be an accident, or what a cache found to be alike."""


def recurring_id(exchanges: Iterable[Exchange]) -> str | None:
    """The first `id` of answers to at least three requests whose bodies differ; None where there is none."""
    asked: dict[str, set[bytes]] = {}
    for exchange in exchanges:
        identifier = _identifier(exchange)
        if exchange.probe != FUZZ and exchange.request.body and identifier:
            asked.setdefault(identifier, set()).add(exchange.request.body)
    return next((identifier for identifier, bodies in asked.items() if len(bodies) >= _FEWEST), None)


def _identifier(exchange: Exchange) -> str | None:
    return next((body["id"] for body in _bodies(exchange) if isinstance(body.get("id"), str) and body["id"]), None)


def _bodies(exchange: Exchange) -> Iterator[dict[str, Any]]:
    if not exchange.succeeded:
        return
    if exchange.request.wants_stream:
        yield from exchange.events.payloads
    elif exchange.object is not None:
        yield exchange.object
