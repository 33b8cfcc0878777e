"""The output of a stream that broke off: items as far as their events tell, and the events that still have to come."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wireproof_server.running.progress import ResponseEvent

Item = dict[str, Any]


def end_items(events: Iterable[ResponseEvent]) -> tuple[list[Item], list[dict[str, Any]]]:
    """The items that `events` have begun, and the events, not numbered yet, that end those still open."""
    items: dict[int, _Item] = {}
    for event in events:
        if event["type"] == "response.output_item.added":
            items[event["output_index"]] = _Item(event["item"])
        elif event.get("output_index") in items:
            items[event["output_index"]].add(event)
    closing = [event for index, item in sorted(items.items()) if item.is_open for event in item.closing(index)]
    return [item.object() for _, item in sorted(items.items())], closing


class _Item:
    """One item, from its events."""

    def __init__(self, item: Mapping[str, Any]) -> None:
        self.is_open = True
        self._item = dict(item)
        self._seen: set[str] = set()
        self._pieces: list[str] = []
        self._logprobs: list[Any] = []

    def add(self, event: ResponseEvent) -> None:
        self._seen.add(event["type"])
        if event["type"] == "response.output_item.done":
            self._item, self.is_open = dict(event["item"]), False
        elif "delta" in event:
            self._pieces.append(event["delta"])
            self._logprobs += event.get("logprobs", ())

    def object(self) -> Item:
        """As it stands; incomplete when it was broken off."""
        if not self.is_open:
            return self._item
        if self._item["type"] == "function_call":
            written: dict[str, Any] = {"arguments": self._text}
        elif self._item["type"] == "reasoning":
            written = {"content": [{"type": "reasoning_text", "text": self._text}] if self._text else []}
        else:
            written = {"content": [self._part(self._text)]}
        return {**self._item, **written, "status": "incomplete"}

    def closing(self, output_index: int) -> Iterator[dict[str, Any]]:
        """The events that end it, but for those that came already."""
        place = {"item_id": self._item["id"], "output_index": output_index}
        for event in self._ends(place):
            if event["type"] not in self._seen:
                yield event
        yield {"type": "response.output_item.done", "output_index": output_index, "item": self.object()}

    def _ends(self, place: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        if self._item["type"] == "function_call":
            whole = {"name": self._item["name"], "arguments": self._text}
            yield {"type": "response.function_call_arguments.done", **place, **whole}
            return
        place = {**place, "content_index": 0}
        if self._item["type"] == "reasoning":
            yield {"type": "response.reasoning_text.done", **place, "text": self._text}
            return
        yield {"type": "response.content_part.added", **place, "part": self._part("")}
        yield {"type": "response.output_text.done", **place, "text": self._text, "logprobs": self._logprobs}
        yield {"type": "response.content_part.done", **place, "part": self._part(self._text)}

    @property
    def _text(self) -> str:
        return "".join(self._pieces)

    def _part(self, text: str) -> Item:
        # Log probabilities of events have no bytes, which those of parts must have: a part without them is the truth.
        return {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
