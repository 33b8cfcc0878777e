"""A chunk of a stream of completions or of chat."""

from typing import Any

_MEMBERS = frozenset({"id", "object", "created", "model", "choices"})
_BLANK: dict[str, Any] = {"id": "-", "created": 0, "model": "-", "choices": []}


def told_once(chunk: dict[str, Any]) -> dict[str, Any]:
    """The chunk; an object that has none of a chunk's members becomes one that lacks `object` alone.

    Something else among the chunks is one defect: each member that it lacks would tell of it again.
    """
    return chunk if chunk.keys() & _MEMBERS else {**_BLANK, **chunk}
