"""Clauses as data for programs."""

from collections.abc import Iterable, Sequence
from typing import Any

from contract_generator.clauses.reading import WrittenClause

MEMBERS = ("id", "level", "requirement", "pointer", "profiles", "source", "known", "hint")


def rendered(clauses: Iterable[WrittenClause], profiles: Sequence[str]) -> list[dict[str, Any]]:
    """Every clause with all its members, sorted by id; one that names no profile holds in all of `profiles`."""
    return [_complete(clause.content, profiles) for clause in sorted(clauses, key=lambda each: each.id)]


def _complete(content: dict[str, Any], profiles: Sequence[str]) -> dict[str, Any]:
    whole = {"profiles": list(profiles), "known": [], "hint": None} | content
    return {member: whole[member] for member in MEMBERS}
