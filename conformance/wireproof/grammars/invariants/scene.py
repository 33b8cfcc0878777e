"""What an invariant looks at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wireproof.grammars.circumstances import Circumstances
from wireproof.grammars.members import MISSING, Missing, fits, member
from wireproof.grammars.message import Message
from wireproof.grammars.subjects import Instance, Key


@dataclass(frozen=True, slots=True)
class Scene:
    """The instances of the invariant's subject, and all messages of the stream.

    `complete` says whether the stream came to its end, so that what is missing will not come.
    """

    instances: Mapping[Key, Instance]
    messages: Sequence[Message]
    circumstances: Circumstances
    complete: bool

    def values(self, instance: Instance, value: Mapping[str, Any]) -> Iterator[tuple[Message, Any]]:
        """The member of each message of a type that is about the instance; MISSING where such a message lacks it."""
        for message in self.messages:
            payload = message.payload
            if payload is None or payload.get("type") != value["type"] or not fits(payload, value.get("where", {})):
                continue
            if _about(payload, instance):
                yield message, member(payload, value["member"], instance.keys)

    def first(self, instance: Instance, value: Mapping[str, Any]) -> tuple[Message | None, Any]:
        """The first of `values`; MISSING without a message where there is none."""
        nothing: tuple[Message | None, Any | Missing] = (None, MISSING)
        return next(self.values(instance, value), nothing)


def _about(payload: Mapping[str, Any], instance: Instance) -> bool:
    """Whether none of the keys that the message has is another instance's."""
    return all(payload.get(name, key) == key for name, key in instance.keys.items())


def occurs(scene: Scene, invariant: Mapping[str, Any]) -> bool:
    """Whether the stream has anything that could break the invariant."""
    values = [value for name in ("piece", "value") if (value := invariant.get(name))] + invariant.get("values", [])
    if isinstance(invariant.get("whole"), list) and "whole-alone" not in invariant:
        values += invariant["whole"]
    for instance in scene.instances.values():
        if values:
            if any(scene.first(instance, value)[1] is not MISSING for value in values):
                return True
        elif any(fits(occurrence.value, invariant.get("where", {})) for occurrence in instance.occurrences):
            return True
    return False
