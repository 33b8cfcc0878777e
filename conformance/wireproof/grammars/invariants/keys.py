"""Invariants over the numbers of messages, choices, calls, items and parts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from wireproof.grammars.breach import Breach, at
from wireproof.grammars.invariants.scene import Scene
from wireproof.grammars.members import is_number, member
from wireproof.grammars.subjects import Key, parent


def below(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """Keys are below the product of what the request counts."""
    limit = scene.circumstances.count(invariant["count"])
    for instance in scene.instances.values():
        if limit is not None and not 0 <= instance.key[-1] < limit:
            first = instance.occurrences[0].message
            sentence = f"there is a {instance.subject} {instance.key[-1]}, though {limit} were asked for"
            yield at(first, invariant["clause"], sentence, f"0 to {limit - 1}", instance.key[-1])


def every(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """Each key below the product of what the request counts appears; a stream without any is told by itself."""
    limit = scene.circumstances.count(invariant["count"])
    if limit is None or not scene.complete or not scene.instances:
        return
    if missing := sorted(set(range(limit)) - {key[-1] for key in scene.instances}):
        sentence = f"of {limit} that were asked for, {', '.join(map(str, missing[:8]))} never came"
        yield at(None, invariant["clause"], sentence, f"0 to {limit - 1}", sorted(key[-1] for key in scene.instances))


def in_order(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """New keys of each parent appear in the order 0, 1, 2."""
    opened: Counter[Key] = Counter()
    for instance in scene.instances.values():
        expected = opened[parent(instance)]
        number = instance.key[-1]
        if number != expected:
            sentence = f"{instance} came where {expected} was next"
            yield at(instance.occurrences[0].message, invariant["clause"], sentence, str(expected), number)
        opened[parent(instance)] = max(number, expected) + 1 if number >= expected else expected


def counts(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """The member counts messages one by one; those of vendors may be counted too, or not."""
    after = member(scene.circumstances.request, invariant["after"])
    expected = after + 1 if is_number(after) else 0
    watched = {each.message.index for instance in scene.instances.values() for each in instance.occurrences}
    for message in scene.messages:
        number = member(message.payload, invariant["member"])
        if message.index not in watched:
            expected += number == expected and is_number(number)
            continue
        if not is_number(number) or number != expected:
            yield at(message, invariant["clause"], f"`{invariant['member']}` is not {expected}", str(expected), number)
        expected = number + 1 if is_number(number) else expected + 1
