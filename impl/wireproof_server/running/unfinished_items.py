"""The output of a stream that broke off: items as far as their events tell, and the events that still have to come."""

from collections.abc import Iterable, Mapping, Sequence
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
        self._pieces: list[str] = []
        self._logprobs: list[Any] = []
        self._has_part = False

    def add(self, event: ResponseEvent) -> None:
        if event["type"] == "response.output_item.done":
            self._item, self.is_open = dict(event["item"]), False
        elif event["type"] == "response.content_part.added":
            self._has_part = True
        elif "delta" in event:
            self._pieces.append(event["delta"])
            self._logprobs += event.get("logprobs", ())

    def object(self) -> Item:
        """As it stands; incomplete when it was broken off."""
        if not self.is_open:
            return self._item
        written: dict[str, Any] = {"status": "incomplete"}
        if self._item["type"] == "function_call":
            written["arguments"] = "".join(self._pieces)
        elif self._item["type"] == "reasoning":
            written["content"] = [{"type": "reasoning_text", "text": "".join(self._pieces)}] if self._pieces else []
        elif self._has_part:
            written["content"] = [self._part()]
        return {**self._item, **written}

    def closing(self, output_index: int) -> Sequence[dict[str, Any]]:
        """The events that end it."""
        place = {"item_id": self._item["id"], "output_index": output_index}
        text = "".join(self._pieces)
        done = {"type": "response.output_item.done", "output_index": output_index, "item": self.object()}
        if self._item["type"] == "function_call":
            whole = {"name": self._item["name"], "arguments": text}
            return [{"type": "response.function_call_arguments.done", **place, **whole}, done]
        place["content_index"] = 0
        if self._item["type"] == "reasoning":
            return [{"type": "response.reasoning_text.done", **place, "text": text}, done]
        if not self._has_part:
            return [done]
        return [
            {"type": "response.output_text.done", **place, "text": text, "logprobs": self._logprobs},
            {"type": "response.content_part.done", **place, "part": self._part()},
            done,
        ]

    def _part(self) -> Item:
        # Log probabilities of events have no bytes, which those of parts must have: a part without them is the truth.
        return {"type": "output_text", "text": "".join(self._pieces), "annotations": [], "logprobs": []}
