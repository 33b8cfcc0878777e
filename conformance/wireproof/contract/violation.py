"""Where a value breaks its schema."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import jsonschema_rs

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """The place in the value, what the schema demands there, and what is there."""

    place: Place
    message: str
    actual: Any = None

    @property
    def pointer(self) -> str:
        """The place as people write it: `choices[0].message.role`; empty for the whole value."""
        text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.place)
        return text.removeprefix(".")

    def below(self) -> "Violation":
        """The same, as it is seen from the first member on the way."""
        return replace(self, place=self.place[1:])


def violations(error: jsonschema_rs.ValidationError, value: Any) -> Iterator[Violation]:
    """The error, or those of the one branch of a union that the value plainly meant."""
    place = tuple(error.instance_path)
    branches = getattr(error.kind, "context", None) or []
    meant = [branch for branch in branches if not _other_branch(branch, place)]
    if len(meant) == 1:
        for inner in meant[0]:
            yield from violations(inner, value)
        return
    yield Violation((*place, *_missing(error)), _short(error.message), _at(value, place))


def _other_branch(branch: list[jsonschema_rs.ValidationError], place: Place) -> bool:
    """Whether the value has another type or another tag than the branch: it was meant for another one."""
    return any(_is_type_or_tag(error, place) for error in branch)


def _is_type_or_tag(error: jsonschema_rs.ValidationError, place: Place) -> bool:
    own = tuple(error.instance_path)
    if own == place and isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Type):
        return True
    tag = isinstance(error.kind, (jsonschema_rs.ValidationErrorKind.Constant, jsonschema_rs.ValidationErrorKind.Enum))
    return tag and own[: len(place)] == place and own[-1:] in {("type",), ("role",), ("object",)}


def _missing(error: jsonschema_rs.ValidationError) -> Place:
    """A missing member is a violation at the member, so that it belongs to whoever judges that member."""
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required):
        return (str(error.kind.property),)
    return ()


def _at(value: Any, place: Place) -> Any:
    """The value there, or the last on the way: the validator leaves out steps that are empty names."""
    for step in place:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return value
    return value


def _short(message: str, limit: int = 300) -> str:
    """Messages repeat the value, which may be long."""
    return message if len(message) <= limit else f"{message[: limit // 2]} … {message[-limit // 2 :]}"
