"""A response out of its events."""

from collections.abc import Mapping
from typing import Any

# What an event of each type adds to, as the member of the part or item that grows by its `delta`.
_PARTS: Mapping[str, str] = {
    "response.output_text.delta": "text",
    "response.refusal.delta": "refusal",
    "response.reasoning_text.delta": "text",
}
_ITEMS: Mapping[str, str] = {
    "response.function_call_arguments.delta": "arguments",
    "response.custom_tool_call_input.delta": "input",
    "response.mcp_call_arguments.delta": "arguments",
    "response.code_interpreter_call_code.delta": "code",
}


class ResponseFold:
    """Keeps the response as it was last told, and the events that tell of its output until it is told whole."""

    def __init__(self) -> None:
        self._response: dict[str, Any] = {}
        self._events: list[dict[str, Any]] = []

    def add(self, event: dict[str, Any]) -> None:
        """Take one event."""
        if type(event.get("response")) is dict:
            self._response = event["response"]
            if self._response.get("output"):
                self._events.clear()
        else:
            self._events.append(event)

    def whole(self) -> dict[str, Any]:
        """The response so far."""
        output = _Output()
        for event in self._events:
            output.add(event)
        return {**self._response, "output": output.items()} if self._events else self._response


class _Output:
    """Items as they grow."""

    def __init__(self) -> None:
        self._items: dict[int, dict[str, Any]] = {}

    def add(self, event: dict[str, Any]) -> None:
        kind, item = str(event.get("type")), event.get("item")
        if kind in {"response.output_item.added", "response.output_item.done"} and type(item) is dict:
            self._items[event.get("output_index") or 0] = _copied(item)
        elif kind in {"response.content_part.added", "response.content_part.done"}:
            _place(self._item(event), event.get("content_index"), event.get("part"))
        elif kind in _PARTS:
            part = _part(self._item(event), event.get("content_index"))
            _grow(part, _PARTS[kind], event.get("delta"))
        elif kind in _ITEMS:
            _grow(self._item(event), _ITEMS[kind], event.get("delta"))

    def items(self) -> list[dict[str, Any]]:
        return [self._items[index] for index in sorted(self._items)]

    def _item(self, event: dict[str, Any]) -> dict[str, Any]:
        return self._items.setdefault(event.get("output_index") or 0, {})


def _copied(item: dict[str, Any]) -> dict[str, Any]:
    """The item with parts of its own, which may grow."""
    content = item.get("content")
    parts = [dict(part) if type(part) is dict else part for part in content] if type(content) is list else content
    return {**item, **({"content": parts} if "content" in item else {})}


def _content(item: dict[str, Any], index: Any) -> tuple[list[Any], int]:
    """The item's parts, at least as many as the index tells."""
    content = item.get("content")
    if type(content) is not list:
        content = item["content"] = []
    place = index if type(index) is int and 0 <= index <= len(content) else len(content)
    if place == len(content):
        content.append({})
    return content, place


def _place(item: dict[str, Any], index: Any, part: Any) -> None:
    content, place = _content(item, index)
    content[place] = dict(part) if type(part) is dict else part


def _part(item: dict[str, Any], index: Any) -> dict[str, Any]:
    content, place = _content(item, index)
    if type(content[place]) is not dict:
        content[place] = {}
    found: dict[str, Any] = content[place]
    return found


def _grow(grown: dict[str, Any], name: str, more: Any) -> None:
    if type(more) is str:
        grown[name] = (grown.get(name) or "") + more
