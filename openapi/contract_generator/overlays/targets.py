"""What the target of an action selects.

Source: RFC 9535 (JSONPath), by a library in its strict mode. The Overlay specification lets a target select nothing;
here that is an error, and so is a name in a list of names that selects nothing, for a profile that no longer says what
its author meant must not look as if it did.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonpath import JSONPath, JSONPathEnvironment, JSONPathError
from jsonpath.segments import JSONPathSegment

_ENVIRONMENT = JSONPathEnvironment(strict=True)


class TargetError(ValueError):
    """A target that is no JSONPath, or that does not select what it names; the text says why."""


@dataclass(frozen=True, slots=True)
class Node:
    """A place in a document: what is there, what holds it (None for the document itself), and under which key."""

    value: Any
    holder: Any
    key: str | int | None
    place: tuple[str | int, ...]


def selected(document: dict[str, Any], target: str) -> list[Node]:
    """The nodes that the target selects, in document order, each once. Raises TargetError."""
    try:
        path = _ENVIRONMENT.compile(target)
    except JSONPathError as error:
        raise TargetError(f"is no JSONPath (RFC 9535): {' '.join(str(error).split())}") from error
    if not isinstance(path, JSONPath):
        raise TargetError("is a compound of paths; write one action each")
    for part in _parts(path):
        if next(iter(part.finditer(document)), None) is None:
            whole = str(part) == str(path)
            raise TargetError("matches nothing" if whole else f"matches nothing in its part {part}")
    nodes = {match.parts: match for match in path.finditer(document)}
    return [
        Node(match.obj, match.parent.obj if match.parent else None, place[-1] if place else None, place)
        for place, match in nodes.items()
    ]


def _parts(path: JSONPath) -> Iterator[JSONPath]:
    """The path, then for each list of selectors in it the paths with only one of them."""
    yield path
    for index, segment in enumerate(path.segments):
        if len(segment.selectors) > 1:
            yield from (_narrowed(path, index, segment, choice) for choice in range(len(segment.selectors)))


def _narrowed(path: JSONPath, index: int, segment: JSONPathSegment, choice: int) -> JSONPath:
    narrow = type(segment)(env=path.env, token=segment.token, selectors=(segment.selectors[choice],))
    return JSONPath(env=path.env, segments=(*path.segments[:index], narrow, *path.segments[index + 1 :]))
