"""Invariants over what is told more than once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wireproof.grammars.breach import Breach, at
from wireproof.grammars.invariants.scene import Scene
from wireproof.grammars.members import MISSING, fits, member

_TOLD = ("type", "id", "role", "status", "call_id", "name", "arguments", "input", "encrypted_content")
_PARTS = ("content", "summary")
_PART_TOLD = ("type", "text", "refusal")


def agrees(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """The values are equal, once one of them is there: a message that lacks it then disagrees."""
    for instance in scene.instances.values():
        found = [(each, *scene.first(instance, each)) for each in invariant["values"]]
        told = [(each, message, value) for each, message, value in found if message is not None]
        first = next((value for _, _, value in told if isinstance(value, str)), None)
        for each, message, value in told:
            if first is not None and value != first:
                sentence = f"`{each['member']}` in {each['type']} is not what {instance} was closed with"
                yield at(message, invariant["clause"], sentence, repr(first), value)


def repeats(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """The whole holds each value at its key, and no more."""
    for message in scene.messages:
        whole = member(message.payload, invariant["whole"])
        if isinstance(whole, list) and fits(message.payload, invariant["where"]):
            for sentence, expected, actual in _differences(scene, invariant, whole):
                yield at(message, invariant["clause"], sentence, repr(expected)[:300], actual)


def _differences(
    scene: Scene, invariant: Mapping[str, Any], whole: Sequence[Any]
) -> Iterator[tuple[str, object, object]]:
    closed = {}
    for instance in scene.instances.values():
        value = scene.first(instance, invariant["value"])[1]
        if value is not MISSING:
            closed[instance.key[-1]] = value
    for key, value in closed.items():
        repeated = whole[key] if 0 <= key < len(whole) else MISSING
        if repeated is MISSING:
            yield f"`{invariant['whole']}` lacks item {key}", value, whole
        elif difference := _difference(value, repeated):
            yield (
                f"`{difference}` of item {key} in `{invariant['whole']}` is not what the item was closed with",
                value,
                repeated,
            )
    if len(closed) == len(scene.instances) and len(whole) > len(closed) and not _is_unplaced(scene, invariant["value"]):
        sentence = f"`{invariant['whole']}` has {len(whole)} items, and the stream {len(closed)}"
        yield sentence, len(closed), len(whole)


def _is_unplaced(scene: Scene, rule: Mapping[str, Any]) -> bool:
    """Whether a message of the rule belongs to no instance, for it lacks its number: that is told by itself."""
    placed = {id(occurrence.message) for instance in scene.instances.values() for occurrence in instance.occurrences}
    of_rule = (message for message in scene.messages if member(message.payload, "type") == rule["type"])
    return any(id(message) not in placed for message in of_rule)


def _difference(closed: Any, repeated: Any) -> str | None:
    """The member in which two tellings of an item differ; members that only one of them has are vendors' business."""
    if not isinstance(closed, dict) or not isinstance(repeated, dict):
        return None if closed == repeated else "the whole"
    for name in _TOLD:
        if name in closed and name in repeated and closed[name] != repeated[name]:
            return name
    for name in _PARTS:
        if _told(closed.get(name)) != _told(repeated.get(name)):
            return name
    return None


def _told(parts: Any) -> list[list[Any]]:
    if not isinstance(parts, list):
        return []
    return [[part.get(name) if isinstance(part, dict) else part for name in _PART_TOLD] for part in parts]
