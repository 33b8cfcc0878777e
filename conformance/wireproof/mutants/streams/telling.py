"""Rules about the events of all three streams, and about chunks alone."""

from collections.abc import Callable
from typing import Any

from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, RESPONSES, Json, Rule, events

Told = list[Event]
CHUNKED = (CHAT, COMPLETIONS)
ALL = (CHAT, COMPLETIONS, RESPONSES)


def text_of(choice: Json) -> str | None:
    """The text of a choice in a chunk of chat or of a completion."""
    found = choice.get("text") if "text" in choice else choice["delta"].get("content")
    return found if isinstance(found, str) else None


def is_content(event: Event) -> bool:
    """Whether the event is a chunk with text."""
    return any(text_of(choice) for choice in (event.json or {}).get("choices", []))


def finishes(event: Event) -> bool:
    """Whether the event is a chunk with a `finish_reason`."""
    return any(choice["finish_reason"] for choice in (event.json or {}).get("choices", []))


def without(*types: str) -> tuple[Rule, ...]:
    """Leave out the events of these types of a response, and number the others anew."""

    def kept(told: Told) -> list[Any]:
        return renumbered([event for event in told if event.type not in types])

    return (events(RESPONSES)(kept),)


def renumbered(told: Told) -> Told:
    """The events of a response, numbered from 0."""
    for number, event in enumerate(event for event in told if event.json is not None):
        (event.json or {})["sequence_number"] = number
    return told


def each_event(*types: str) -> Callable[[Callable[[Json], object]], Rule]:
    """Change the objects of all events of these types of a response in place; of none that raises LookupError."""

    def made(change: Callable[[Json], object]) -> Rule:
        def changed(told: Told) -> None:
            for event in told:
                if event.json is not None and event.type in types:
                    change(event.json)

        changed.__name__, changed.__doc__, changed.__module__ = change.__name__, change.__doc__, change.__module__
        return events(RESPONSES)(changed)

    return made
