"""How a healthy answer is bent."""

from collections.abc import Callable
from typing import Any

from tests.conformance.judges.completions.scribe import Json

Breach = dict[str, Any]
"""What of a Scribe is bent: `asked`, `whole`, `chunk` or `stream`."""
Change = Callable[[Json, Json], None]


def without(name: str, *, when: Callable[[Json], bool] = bool) -> Breach:
    """The request loses a field before it is answered."""

    def drops(fields: Json) -> None:
        if when(fields):
            fields.pop(name, None)

    return {"asked": drops}


def having(**members: Any) -> Change:
    """Change the members of a body."""
    return lambda _, body: body.update(members)


def lacks(name: str) -> Change:
    """Take a member from a body."""
    return lambda _, body: body.pop(name, None) and None


def choices(change: Callable[[Json, Json], None]) -> Change:
    """Change each choice, given the request and the choice."""

    def changes(asked: Json, body: Json) -> None:
        for choice in body["choices"]:
            change(asked, choice)

    return changes


def usage(**counts: int | None) -> Change:
    """Change counts of the usage."""
    return lambda _, body: body["usage"].update(counts) if body.get("usage") else None


def scored(change: Callable[[Json], None]) -> Change:
    """Change each object of log probabilities."""
    return choices(lambda _, choice: change(choice["logprobs"]) if choice["logprobs"] else None)
