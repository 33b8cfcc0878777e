"""Servers that refuse what is documented, for tables of mutants."""

from collections.abc import Callable, Sequence
from typing import Any

from wireproof.mutants.mutant import Mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import Json, instead

Refused = tuple[str, str, str, Callable[[Json], Any], int, str]
"""Name, clause, what is refused, whether a request has it, status, source. A test that raises means no."""


def refusing(surface: str, operation: str, table: Sequence[Refused]) -> tuple[Mutant, ...]:
    """A mutant for each row, named after the surface."""
    return tuple(
        Mutant(f"{surface}.{name}", (clause,), f"{words} with {status}.", (_rule(operation, has, status),), source)
        for name, clause, words, has, status, source in table
    )


def _rule(operation: str, has: Callable[[Json], Any], status: int) -> Any:
    def refuse(call: Call) -> Reply | None:
        return error_reply("The request could not be understood", status) if has(call.fields) else None

    return instead(operation)(refuse)
