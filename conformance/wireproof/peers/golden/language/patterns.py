"""A short text that a regular expression matches."""

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from wireproof.peers.golden.language.scores import mix

parser: Any = import_module("re._parser")
"""The one reader of Python's own syntax; type checkers do not know it."""


class CannotWrite(ValueError):
    """There is no text that the constraint allows, or none that the peer can find; the message says why."""


def matching(pattern: str, seed: int) -> str:
    """A text that matches as a whole. Raises CannotWrite."""
    try:
        parsed = parser.parse(pattern.removeprefix("^").removesuffix("$"))
    except (re.error, RecursionError, OverflowError) as error:
        raise CannotWrite(f"no regular expression: {error}") from None
    text = _sequence(parsed, seed)
    if re.search(pattern, text) is None:
        raise CannotWrite("the regular expression is beyond this server")
    return text


def _sequence(nodes: Sequence[tuple[Any, Any]], seed: int) -> str:
    return "".join(_node(str(kind), argument, mix(seed ^ place)) for place, (kind, argument) in enumerate(nodes))


def _node(kind: str, argument: Any, seed: int) -> str:
    write = _WRITERS.get(kind)
    if write is None:
        raise CannotWrite(f"the regular expression has {kind.lower()}, which is beyond this server")
    return write(argument, seed)


def _repeat(argument: Any, seed: int) -> str:
    least, most, inner = argument
    times = min(int(most), max(int(least), 1))
    return "".join(_sequence(inner, mix(seed ^ place)) for place in range(times))


def _in(argument: Any, seed: int) -> str:
    if argument and str(argument[0][0]) == "NEGATE":
        refused = {_node(str(kind), value, seed) for kind, value in argument[1:] if str(kind) == "LITERAL"}
        return next(letter for letter in "abcdefghijklmnopqrstuvwxyz 0123" if letter not in refused)
    kind, value = argument[seed % len(argument)]
    return _node(str(kind), value, seed)


def _branch(argument: Any, seed: int) -> str:
    branches = argument[1]
    return _sequence(branches[seed % len(branches)], seed)


_CATEGORIES = {
    "CATEGORY_DIGIT": "0123456789",
    "CATEGORY_WORD": "abcdefghij",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": "abcdef",
    "CATEGORY_NOT_SPACE": "abcdef",
    "CATEGORY_NOT_WORD": " .-",
}


def _category(argument: Any, seed: int) -> str:
    letters = _CATEGORIES[str(argument)]
    return letters[seed % len(letters)]


def _range(argument: Any, seed: int) -> str:
    first, last = argument
    return chr(first + seed % (last - first + 1))


_WRITERS: dict[str, Callable[[Any, int], str]] = {
    "LITERAL": lambda argument, _: chr(argument),
    "NOT_LITERAL": lambda argument, _: "a" if argument != ord("a") else "b",
    "ANY": lambda _, seed: "abcdefgh"[seed % 8],
    "IN": _in,
    "RANGE": _range,
    "CATEGORY": _category,
    "BRANCH": _branch,
    "SUBPATTERN": lambda argument, seed: _sequence(argument[3], seed),
    "MAX_REPEAT": _repeat,
    "MIN_REPEAT": _repeat,
    "AT": lambda _, __: "",
}
