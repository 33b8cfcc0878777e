"""Changes of single members, for tables of mutants.

A place is the way to a member: names, and `EACH` for every element of a list. A change whose place is not there raises
LookupError, so that the rule leaves the answer as it was.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from wireproof.peers.wire.rules import Json

EACH = "*"
Change = Callable[[Json], None]


def removed(*place: str) -> Change:
    """Leave the member out."""

    def change(body: Json) -> None:
        for holder in _holders(body, place[:-1]):
            del holder[place[-1]]

    return change


def replaced(*place: str, by: Any) -> Change:
    """Give the member another value; a function is called with the one it has."""

    def change(body: Json) -> None:
        for holder in _holders(body, place[:-1]):
            holder[place[-1]] = by(holder[place[-1]]) if callable(by) else deepcopy(by)

    return change


def renamed(*place: str, to: str) -> Change:
    """Call the member by another name."""

    def change(body: Json) -> None:
        for holder in _holders(body, place[:-1]):
            holder[to] = holder.pop(place[-1])

    return change


def added(*place: str, value: Any) -> Change:
    """Add a member where it is not."""

    def change(body: Json) -> None:
        for holder in _holders(body, place[:-1]):
            holder.setdefault(place[-1], deepcopy(value))

    return change


def _holders(value: Any, place: tuple[str, ...]) -> Iterator[Any]:
    if not place:
        yield value
    elif place[0] == EACH:
        for element in value:
            yield from _holders(element, place[1:])
    else:
        yield from _holders(value[place[0]], place[1:])
