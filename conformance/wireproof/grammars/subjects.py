"""What a grammar watches: messages, or parts of them, that belong together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wireproof.grammars.members import fits, is_number, member
from wireproof.grammars.message import Message

Key = tuple[int, ...]
STREAM = "stream"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A message, and the part of it that belongs to an instance (the whole payload, one choice, one call)."""

    message: Message
    value: Any


@dataclass(frozen=True, slots=True)
class Instance:
    """One of what the subject names: `choice 0`, `call 1` of `choice 0`, the item with `output_index` 2."""

    subject: str
    key: Key
    keys: Mapping[str, int]
    occurrences: list[Occurrence] = field(default_factory=list)

    def __str__(self) -> str:
        if not self.key:
            return f"the {self.subject}"
        parts = ", ".join(f"{name} {value}" for name, value in self.keys.items())
        return f"{self.subject} {self.key[-1]} ({parts})" if len(self.key) > 1 else f"{self.subject} {self.key[0]}"


def instances(subjects: Mapping[str, Mapping[str, Any]], name: str, messages: Sequence[Message]) -> dict[Key, Instance]:
    """The instances of a subject by key, in the order in which they first occur."""
    found: dict[Key, Instance] = {}
    if not subjects[name].get("by"):
        found[()] = Instance(name, (), {})
    for message in messages:
        if message.payload is None:
            continue
        for keys, value in _occurrences(subjects, name, message.payload):
            key = tuple(keys.values())
            instance = found.setdefault(key, Instance(name, key, keys))
            instance.occurrences.append(Occurrence(message, value))
    return found


def _occurrences(
    subjects: Mapping[str, Mapping[str, Any]], name: str, payload: Any
) -> Iterator[tuple[dict[str, int], Any]]:
    subject = subjects[name]
    within = subject.get("within")
    outer = _occurrences(subjects, within, payload) if within else iter([({}, payload)])
    for keys, value in outer:
        for part in _parts(subject, value):
            if not fits(part, subject.get("where", {})):
                continue
            if "by" not in subject:
                yield keys, part
            elif is_number(number := member(part, subject["by"])):
                yield keys | {_unique(keys, subject["by"], name): number}, part


def _parts(subject: Mapping[str, Any], value: Any) -> list[Any]:
    if "each" not in subject:
        return [value]
    found = member(value, subject["each"])
    return found if isinstance(found, list) else []


def _unique(keys: Mapping[str, int], by: str, name: str) -> str:
    """The name of a key: that of the member, or of the subject where an outer one has the same member."""
    return name if by in keys else by


def parent(instance: Instance) -> Key:
    """The key of the instance that this one is within."""
    return instance.key[:-1]
