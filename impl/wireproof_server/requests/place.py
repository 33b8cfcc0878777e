"""How errors name a place in a request: `messages[0].content[1].text`."""

from collections.abc import Iterable


def place(path: Iterable[str | int]) -> str:
    """The dotted form of a path of keys and positions; the whole body is the empty string."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step}]"
        else:
            written += f".{step}" if written else step
    return written[:LONGEST]


LONGEST = 256  # characters; keys come from the request, and an error must not grow with it
