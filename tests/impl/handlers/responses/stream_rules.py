"""A recogniser of legal response streams, written from the official order of events and not from the server's code."""

from dataclasses import dataclass, field
from typing import Any

Wire = dict[str, Any]

TERMINAL = {
    "response.completed": "completed",
    "response.incomplete": "incomplete",
    "response.failed": "failed",
    "response.cancelled": "cancelled",
}
# Which events may follow which inside an item of each type.
ORDERS = {
    "message": {
        "added": {"response.content_part.added"},
        "response.content_part.added": {"response.output_text.delta", "response.output_text.done"},
        "response.output_text.delta": {"response.output_text.delta", "response.output_text.done"},
        "response.output_text.done": {"response.content_part.done"},
        "response.content_part.done": {"response.output_item.done"},
    },
    "function_call": {
        "added": {"response.function_call_arguments.delta", "response.function_call_arguments.done"},
        "response.function_call_arguments.delta": {
            "response.function_call_arguments.delta",
            "response.function_call_arguments.done",
        },
        "response.function_call_arguments.done": {"response.output_item.done"},
    },
    "reasoning": {
        "added": {"response.reasoning_text.delta", "response.reasoning_text.done"},
        "response.reasoning_text.delta": {"response.reasoning_text.delta", "response.reasoning_text.done"},
        "response.reasoning_text.done": {"response.output_item.done"},
    },
}


@dataclass
class Item:
    identifier: str
    kind: str
    last: str = "added"
    deltas: list[str] = field(default_factory=list)
    logprobs: list[Wire] = field(default_factory=list)
    done: Wire | None = None


class Recogniser:
    """Asserts every rule of the order, event by event."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.head: Wire | None = None
        self.ended = False
        self.seen: list[str] = []

    def read(self, stream: list[Wire]) -> None:
        for number, event in enumerate(stream):
            assert event["sequence_number"] == number
            assert not self.ended, "nothing follows the terminal event"
            self._event(event)
            self.seen.append(event["type"])
        assert self.ended, "a stream has a terminal event"

    def _event(self, event: Wire) -> None:
        kind = event["type"]
        if "response" in event:
            self._snapshot(kind, event["response"])
        elif kind == "response.output_item.added":
            self._added(event)
        elif kind == "response.usage.updated":
            assert event["usage"]["total_tokens"] >= 0
        else:
            self._inside(kind, event)

    def _snapshot(self, kind: str, response: Wire) -> None:
        position = len(self.seen)
        if kind == "response.created":
            assert position == 0
            assert response["output"] == []
        elif kind == "response.queued":
            assert self.seen == ["response.created"]
            assert response["status"] == "queued"
        elif kind == "response.in_progress":
            assert self.seen[0] == "response.created"
            assert set(self.seen) <= {"response.created", "response.queued"}
            assert response["status"] == "in_progress"
        else:
            self._terminal(TERMINAL[kind], response)
        head = {name: response[name] for name in ("id", "object", "created_at", "model")}
        assert self.head in (None, head), "who answers is constant"
        self.head = head
        if kind not in TERMINAL:
            assert response["usage"] is response["completed_at"] is response["error"] is None

    def _terminal(self, status: str, response: Wire) -> None:
        self.ended = True
        assert "response.created" in self.seen
        assert response["status"] == status
        assert all(item.done is not None for item in self.items), "every item that began has ended"
        assert response["output"] == [item.done for item in self.items]
        assert (response["error"] is not None) == (status == "failed")
        assert (response["incomplete_details"] is not None) == (status == "incomplete")
        assert (response["completed_at"] is not None) == (status == "completed")
        statuses = [item["status"] for item in response["output"]]
        if status in {"completed", "incomplete"}:
            assert response["usage"] is not None
            assert statuses, "there is an answer"
            assert statuses[-1] == status
        if status == "completed":
            assert set(statuses) == {"completed"}

    def _added(self, event: Wire) -> None:
        assert self.seen.count("response.in_progress") == 1
        assert event["output_index"] == len(self.items)
        item = event["item"]
        running = [each for each in self.items if each.done is None]
        if running:
            assert {item["type"], *(each.kind for each in running)} == {"function_call"}, "only calls may overlap"
        assert item["id"] not in {each.identifier for each in self.items}
        assert item["status"] == "in_progress"
        assert not item.get("content")
        assert not item.get("arguments")
        self.items.append(Item(item["id"], item["type"]))

    def _inside(self, kind: str, event: Wire) -> None:
        item = self.items[event["output_index"]]
        assert event.get("item_id", item.identifier) == item.identifier
        assert event.get("content_index", 0) == 0
        assert item.done is None, "an item that is done stays as it is"
        assert kind in ORDERS[item.kind][item.last]
        item.last = kind
        name = kind.removeprefix("response.").replace(".", "_")
        getattr(self, f"_{name}", self._text_done)(item, event)

    def _content_part_added(self, _: Item, event: Wire) -> None:
        assert event["part"] == {"type": "output_text", "text": "", "annotations": [], "logprobs": []}

    def _delta(self, item: Item, event: Wire) -> None:
        item.deltas.append(event["delta"])
        item.logprobs += event.get("logprobs", [])

    _output_text_delta = _function_call_arguments_delta = _reasoning_text_delta = _delta

    def _text_done(self, item: Item, event: Wire) -> None:
        """`output_text.done`, `reasoning_text.done` and `function_call_arguments.done`."""
        whole = event["arguments"] if item.kind == "function_call" else event["text"]
        assert whole == "".join(item.deltas)
        assert event.get("logprobs", []) == item.logprobs

    def _content_part_done(self, item: Item, event: Wire) -> None:
        part = event["part"]
        assert part["text"] == "".join(item.deltas)
        assert [without_bytes(token) for token in part["logprobs"]] == item.logprobs

    def _output_item_done(self, item: Item, event: Wire) -> None:
        done = event["item"]
        assert done["id"] == item.identifier
        assert done["type"] == item.kind
        assert done["status"] in {"completed", "incomplete"}
        text = done["arguments"] if item.kind == "function_call" else "".join(part["text"] for part in done["content"])
        assert text == "".join(item.deltas)
        item.done = done


def without_bytes(token: Wire) -> Wire:
    """A token of a part as a token of an event."""
    alternatives = [{name: each[name] for name in ("token", "logprob")} for each in token["top_logprobs"]]
    return {"token": token["token"], "logprob": token["logprob"], "top_logprobs": alternatives}
