"""Legal streams of responses."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from hypothesis import strategies as st

from tests.conformance.grammars.generating.drawn_stream import DrawnStream, drawn, numbered
from tests.conformance.grammars.generating.walk import Payload, Rules

KINDS = ("message", "function_call", "custom_tool_call", "reasoning", "web_search_call")
ARGUMENTS = {
    "function_call": ("response.function_call_arguments", "arguments"),
    "custom_tool_call": ("response.custom_tool_call_input", "input"),
}
MOST_ITEMS = 3
MOST_PARTS = 2


@dataclass
class Part:
    """A part of a message, of a summary, or of reasoning, as far as it was told."""

    kind: str
    text: str = ""
    whole: bool = False
    closed: bool = False

    def object(self, text: str) -> dict[str, Any]:
        return {"type": self.kind, "refusal" if self.kind == "refusal" else "text": text}


@dataclass
class Item:
    """An item as far as it was told."""

    kind: str
    id: str
    parts: list[Part] = field(default_factory=list)
    arguments: str = ""
    whole: bool = False
    progress: str = ""
    closed: bool = False

    def object(self, *, done: bool) -> dict[str, Any]:
        found: dict[str, Any] = {"type": self.kind, "id": self.id, "status": "completed" if done else "in_progress"}
        parts = [part.object(part.text) for part in self.parts] if done else []
        if self.kind == "message":
            return found | {"role": "assistant", "content": parts}
        if self.kind == "reasoning":
            del found["status"]
            return found | {"summary": parts}
        if self.kind in ARGUMENTS:
            told = {ARGUMENTS[self.kind][1]: self.arguments if done else ""}
            return found | told | {"call_id": f"call-{self.id}", "name": "add"}
        return found


class ResponseAuthor:
    """Knows every event that a server could send next."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.items: list[Item] = []
        self.words = map("word{} ".format, count())

    def offer(self) -> Sequence[Payload]:
        return [*self._beginning(), *self._items(closing=False)]

    def close(self) -> Sequence[Payload]:
        output = [item.object(done=True) for item in self.items]
        terminal = self._snapshot("response.completed", "completed", output)
        done = [None] if self.rules.statement["done_on_responses"] == "required" else []
        return [*self._items(closing=True), terminal, *done, *self._beginning()]

    def say(self, message: Payload) -> None:
        kind = "" if message is None else message["type"]
        if message is None or "output_index" not in message:
            return
        if kind == "response.output_item.added":
            self.items.append(Item(message["item"]["type"], message["item"]["id"]))
            return
        item = self.items[message["output_index"]]
        if kind == "response.output_item.done":
            item.closed = True
        elif "content_index" in message or "summary_index" in message:
            self._say_part(item, message)
        elif kind.endswith(".delta"):
            item.arguments += message["delta"]
        elif kind.startswith(tuple(prefix for prefix, _ in ARGUMENTS.values())):
            item.whole = True
        else:
            item.progress = kind.rpartition(".")[2]

    def _say_part(self, item: Item, message: dict[str, Any]) -> None:
        kind = message["type"]
        if kind.endswith("part.added"):
            item.parts.append(Part(message["part"]["type"]))
            return
        part = item.parts[message["content_index"] if "content_index" in message else message["summary_index"]]
        part.closed = part.closed or kind.endswith("part.done")
        part.whole = part.whole or kind.endswith(("text.done", "refusal.done"))
        part.text += message.get("delta", "")

    def _snapshot(self, kind: str, status: str, output: list[Any]) -> Payload:
        response = {"id": "resp_1", "object": "response", "created_at": 1_700_000_000, "model": "m"}
        return {"type": kind, "response": response | {"status": status, "output": output}}

    def _beginning(self) -> list[Payload]:
        first = self.rules.statement["response_events"]["first_statuses"][0]
        return [
            self._snapshot("response.created", first, []),
            self._snapshot("response.in_progress", "in_progress", []),
            self._snapshot("response.queued", "queued", []),
        ]

    def _items(self, *, closing: bool) -> Iterator[Payload]:
        if not closing and len(self.items) < MOST_ITEMS:
            for kind in KINDS:
                item = Item(kind, f"item-{len(self.items)}")
                added = {"type": "response.output_item.added", "output_index": len(self.items)}
                yield added | {"item": item.object(done=False)}
        for index, item in enumerate(self.items):
            if not item.closed:
                yield from self._inside(index, item, closing=closing)

    def _inside(self, index: int, item: Item, *, closing: bool) -> Iterator[Payload]:
        place = {"output_index": index, "item_id": item.id}
        if item.kind in ARGUMENTS:
            yield from self._arguments(item, place, closing=closing)
        elif item.kind == "web_search_call":
            steps = {
                "": "in_progress",
                "in_progress": "completed" if closing else "searching",
                "searching": "completed",
            }
            if item.progress in steps and not (closing and not item.progress):
                yield {"type": f"response.web_search_call.{steps[item.progress]}", **place}
        else:
            yield from self._parts(item, place, closing=closing)
        told = item.whole or item.kind not in ARGUMENTS
        if told and all(part.closed for part in item.parts) and item.progress in {"", "completed"}:
            yield {"type": "response.output_item.done", "output_index": index, "item": item.object(done=True)}

    def _arguments(self, item: Item, place: dict[str, Any], *, closing: bool) -> Iterator[Payload]:
        prefix, member = ARGUMENTS[item.kind]
        if item.whole:
            return
        if not closing:
            yield {"type": f"{prefix}.delta", **place, "delta": next(self.words)}
        yield {"type": f"{prefix}.done", **place, member: item.arguments}

    def _parts(self, item: Item, place: dict[str, Any], *, closing: bool) -> Iterator[Payload]:
        summary = item.kind == "reasoning"
        added, key = ("reasoning_summary_part", "summary_index") if summary else ("content_part", "content_index")
        if not closing and len(item.parts) < MOST_PARTS and all(part.closed for part in item.parts):
            for kind in ("summary_text",) if summary else ("output_text", "refusal"):
                part = Part(kind)
                yield {"type": f"response.{added}.added", **place, key: len(item.parts), "part": part.object("")}
        for number, part in enumerate(item.parts):
            if part.closed:
                continue
            where = {**place, key: number}
            text = {"summary_text": "reasoning_summary_text"}.get(part.kind, part.kind)
            if not part.whole:
                if not closing:
                    yield {"type": f"response.{text}.delta", **where, "delta": next(self.words)}
                member = "refusal" if part.kind == "refusal" else "text"
                yield {"type": f"response.{text}.done", **where, member: part.text}
            else:
                yield {"type": f"response.{added}.done", **where, "part": part.object(part.text)}


def response_streams(grammar: Mapping[str, Any], statement: Mapping[str, Any]) -> st.SearchStrategy[DrawnStream]:
    """Legal streams of responses in a profile."""

    @st.composite
    def strategy(draw: Callable[[st.SearchStrategy[Any]], Any]) -> DrawnStream:
        rules = Rules(grammar, statement, {})
        found = drawn(draw, rules, ResponseAuthor(rules))
        return DrawnStream(rules, numbered(found.messages, "sequence_number"))

    return strategy()
