"""Members of JSON values by their path, and what a grammar says that they are."""

from collections.abc import Callable, Mapping
from typing import Any, Final


class Missing:
    """There is no such member."""

    def __repr__(self) -> str:
        return "nothing"


MISSING: Final = Missing()


def member(value: Any, path: str, keys: Mapping[str, int] | None = None) -> Any:
    """The value at `path` (`delta.role`, `item.content.{content_index}.text` with `keys`), or MISSING."""
    for step in path.split("."):
        if step.startswith("{") and keys is not None:
            key = keys[step[1:-1]]
            value = value[key] if isinstance(value, list) and 0 <= key < len(value) else MISSING
        else:
            value = value.get(step, MISSING) if isinstance(value, dict) else MISSING
    return value


def is_number(value: Any) -> bool:
    """Whether it is a JSON integer."""
    return isinstance(value, int) and not isinstance(value, bool)


_KINDS: Mapping[str, Callable[[Any], bool]] = {
    "absent": lambda value: value is MISSING,
    "null": lambda value: value is None,
    "present": lambda value: value is not MISSING and value is not None,
    "text": lambda value: isinstance(value, str) and value != "",
    "number": is_number,
    "object": lambda value: isinstance(value, dict),
    "list": lambda value: isinstance(value, list),
    "empty": lambda value: value == [],
    "filled": lambda value: isinstance(value, str | list | dict) and bool(value),
}


def fits(value: Any, where: Mapping[str, Any]) -> bool:
    """Whether all members of `value` are what `where` says."""
    return all(_fits(member(value, path), wanted) for path, wanted in where.items())


def _fits(value: Any, wanted: Any) -> bool:
    return _KINDS[wanted](value) if isinstance(wanted, str) else value in wanted["is"]
