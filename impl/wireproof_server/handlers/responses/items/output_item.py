"""What every item of an output can do."""

from collections.abc import Iterator
from typing import Any, Literal, Protocol

Event = dict[str, Any]
"""A response event that has no sequence number yet."""

Status = Literal["in_progress", "completed", "incomplete"]


class OutputItem(Protocol):
    """An item that is being written."""

    def begin(self) -> Iterator[Event]:
        """The events that announce it."""

    def end(self, status: Status) -> Iterator[Event]:
        """The events that say it is whole, or cut off."""

    def object(self) -> dict[str, Any]:
        """The item as it stands (contract: OutputItem)."""


def added(output_index: int, item: dict[str, Any]) -> Event:
    """A new item begins."""
    return {"type": "response.output_item.added", "output_index": output_index, "item": item}


def done(output_index: int, item: dict[str, Any]) -> Event:
    """An item will not change any more."""
    return {"type": "response.output_item.done", "output_index": output_index, "item": item}
