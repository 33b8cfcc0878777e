"""What the model thinks before it answers, as it wrote it."""

from collections.abc import Iterator
from typing import Any

from wireproof_server.handlers.responses.identifiers import new_id
from wireproof_server.handlers.responses.items.output_item import Event, Status, added, done


class ReasoningItem:
    """Contract: ReasoningItem. Thoughts are given in full, never summarised.

    The official order of events has no content part events around the text of a reasoning item.
    """

    def __init__(self, output_index: int) -> None:
        self._output_index = output_index
        self._place = {"item_id": new_id("rs"), "output_index": output_index, "content_index": 0}
        self._status: Status = "in_progress"
        self._text: list[str] = []

    def begin(self) -> Iterator[Event]:
        """The item, still empty."""
        yield added(self._output_index, self.object())

    def think(self, text: str) -> Iterator[Event]:
        """More thoughts."""
        self._text.append(text)
        yield {"type": "response.reasoning_text.delta", **self._place, "delta": text}

    def end(self, status: Status) -> Iterator[Event]:
        """The text, then the item, each whole."""
        self._status = status
        yield {"type": "response.reasoning_text.done", **self._place, "text": "".join(self._text)}
        yield done(self._output_index, self.object())

    def object(self) -> dict[str, Any]:
        """The item as it stands."""
        text = "".join(self._text)
        return {
            "type": "reasoning",
            "id": self._place["item_id"],
            "summary": [],
            "content": [{"type": "reasoning_text", "text": text}] if text else [],
            "status": self._status,
        }
