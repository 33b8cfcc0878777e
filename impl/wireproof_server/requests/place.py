"""How errors name a place in a request: `messages[0].content[1].text`."""

from collections.abc import Iterable
from typing import Any

LONGEST = 256  # characters; keys come from the request, and an error must not grow with it


def place(path: Iterable[str | int]) -> str:
    """The dotted form of a path of keys and positions; the whole body is the empty string."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step}]"
        else:
            written += f".{step}" if written else step
    return written[:LONGEST]


def keyed(path: Iterable[str | int], value: Any) -> tuple[str | int, ...]:
    """A path into `value` as validators report it, with keys that look like positions (`{"5": …}`) as keys again."""
    steps: list[str | int] = []
    for step in path:
        steps.append(step if isinstance(value, list) else str(step))
        try:
            value = value[steps[-1]]
        except (LookupError, TypeError):
            value = None
    return tuple(steps)
