"""Invariants over single members: what they are, and that they stay the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from wireproof.grammars.breach import Breach, at
from wireproof.grammars.invariants.scene import Scene
from wireproof.grammars.members import MISSING, fits, member


def named(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """Members are texts that are not empty; that they are texts at all is the schema's business."""
    for instance in scene.instances.values():
        for occurrence in instance.occurrences:
            for path in invariant["members"]:
                if member(occurrence.value, path) == "":
                    sentence = f"`{path}` is empty"
                    yield at(occurrence.message, invariant["clause"], sentence, "a name", '""')


def constant(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """All values that any of the members has are equal; empty ones do not count."""
    for instance in scene.instances.values():
        first: Any = None
        for occurrence in instance.occurrences:
            for path in invariant["members"]:
                value = member(occurrence.value, path)
                if value is MISSING or value is None or value == "":
                    continue
                first = value if first is None else first
                if value != first:
                    sentence = f"`{path}` of {instance} changes from {first!r} to {value!r}"
                    yield at(occurrence.message, invariant["clause"], sentence, repr(first), value)
                    first = value


def absent(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """The member is not there."""
    for instance in scene.instances.values():
        for occurrence in instance.occurrences:
            value = member(occurrence.value, invariant["member"])
            if value is not MISSING and value is not None:
                sentence = f"{instance} has `{invariant['member']}`"
                yield at(occurrence.message, invariant["clause"], sentence, "no such member", value)


def holds(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """The member, where it is there, is one of the values."""
    allowed = scene.circumstances.values(invariant["is"])
    for instance in scene.instances.values():
        for occurrence in instance.occurrences:
            value = member(occurrence.value, invariant["member"])
            if value is MISSING or value is None or not fits(occurrence.value, invariant.get("where", {})):
                continue
            if value not in allowed:
                expected = " or ".join(map(repr, allowed))
                sentence = f"`{invariant['member']}` in {occurrence.value.get('type')} is not {expected}"
                yield at(occurrence.message, invariant["clause"], sentence, expected, value)
