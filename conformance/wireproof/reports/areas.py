"""Clauses by the area they belong to."""

from collections.abc import Iterable
from typing import Any


def area(clause_id: str) -> str:
    """What an id says of where the clause belongs: everything before its last part (`chat.stream.role-once`)."""
    return clause_id.rpartition(".")[0]


def surface(clause_id: str) -> str:
    """The first part of an id: `chat`."""
    return clause_id.partition(".")[0]


def by_surface(clauses: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Clauses of a report by surface, in their order."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for clause in clauses:
        grouped.setdefault(surface(clause["id"]), []).append(clause)
    return grouped
