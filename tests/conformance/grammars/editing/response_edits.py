"""For each clause of the streams of responses: an edit that breaks it."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.conformance.grammars.editing.edit import Edit, Messages, after, places, with_change, without

ERROR = {"type": "error", "code": "server_error", "message": "It broke.", "param": None}


def _of(*types: str) -> Callable[[Any], bool]:
    return lambda message: message["type"] in types


def _drop(*types: str) -> Edit:
    def edit(messages: Messages) -> Messages | None:
        found = places(messages, _of(*types))
        return without(messages, found[0]) if found else None

    return edit


def _change(wanted: Callable[[Any], bool], change: Callable[[Any], object]) -> Edit:
    def edit(messages: Messages) -> Messages | None:
        found = places(messages, wanted)
        return with_change(messages, found[-1], change) if found else None

    return edit


def _update(member: str, **values: Any) -> Callable[[Any], object]:
    return lambda message: message[member].update(values)


def _terminal(messages: Messages) -> int:
    return places(messages, _of("response.completed"))[0]


def _body(messages: Messages) -> list[int]:
    return places(messages, lambda message: "output_index" in message)


def _again_after_terminal(messages: Messages) -> Messages | None:
    body = _body(messages)
    return after(messages, _terminal(messages), messages[body[0]]) if body else None


def _after_error(messages: Messages) -> Messages | None:
    body = _body(messages)
    return [*messages[: body[0]], ERROR, messages[body[0]]] if body else None


def _toggle_done(messages: Messages) -> Messages:
    return messages[:-1] if messages[-1] is None else [*messages, None]


def _shift(member: str) -> Edit:
    def edit(messages: Messages) -> Messages | None:
        if not places(messages, lambda message: member in message):
            return None
        return [
            message if message is None or member not in message else message | {member: message[member] + 1}
            for message in messages
        ]

    return edit


def _reason_without_end(messages: Messages) -> Messages | None:
    found = places(messages, lambda message: message.get("item", {}).get("type") == "reasoning")
    if not found:
        return None
    place = {"output_index": messages[found[0]]["output_index"], "content_index": 0}
    return after(messages, found[0], {"type": "response.reasoning_text.delta", **place, "delta": "Hm."})


def _added_message(message: Any) -> bool:
    return bool(message["type"] == "response.output_item.added" and message["item"]["type"] == "message")


def _done_with_status(message: Any) -> bool:
    return message["type"] == "response.output_item.done" and "status" in message["item"]


def _done_call(message: Any) -> bool:
    return _of("response.output_item.done")(message) and "call_id" in message["item"]


def _text_part_done(message: Any) -> bool:
    return bool(message["type"] == "response.content_part.done" and message["part"]["type"] == "output_text")


def _whole_output(message: Any) -> bool:
    return message["type"] == "response.completed" and bool(message["response"]["output"])


_CREATED = _of("response.created")
_COMPLETED = _of("response.completed")

RESPONSES: Mapping[str, Edit] = {
    "answered": lambda _: [None],
    "created-first": _drop("response.created"),
    "lifecycle": _drop("response.in_progress"),
    "terminal": _drop("response.completed"),
    "terminal-once": lambda messages: after(messages, _terminal(messages), messages[_terminal(messages)]),
    "terminal-last": _again_after_terminal,
    "error-last": _after_error,
    "done-marker": _toggle_done,
    "no-done-marker": _toggle_done,
    "done-last": lambda messages: [*messages, messages[0]],
    "sequence-number": _change(_COMPLETED, lambda message: message.update(sequence_number=99)),
    "id-constant": _change(_COMPLETED, _update("response", id="resp_2")),
    "created-at-constant": _change(_COMPLETED, _update("response", created_at=1_700_000_001)),
    "model-constant": _change(_COMPLETED, _update("response", model="other")),
    "first-status": _change(_CREATED, _update("response", status="completed")),
    "first-output": _change(_CREATED, _update("response", output=[{"type": "message"}])),
    "terminal-status": _change(_COMPLETED, _update("response", status="in_progress")),
    "item-added": _drop("response.output_item.added"),
    "item-done": _drop("response.output_item.done"),
    "item-begun": _change(_added_message, _update("item", status="completed")),
    "item-settled": _change(_done_with_status, _update("item", status="in_progress")),
    "item-id": _change(lambda message: "item_id" in message, lambda message: message.update(item_id="other")),
    "call-identity": _change(_done_call, _update("item", call_id="other")),
    "output-index": _shift("output_index"),
    "content-index": _shift("content_index"),
    "part-added": _drop("response.content_part.added"),
    "part-done": _drop("response.content_part.done"),
    "text-done": _drop("response.output_text.done", "response.refusal.done"),
    "text-adds-up": _drop("response.output_text.delta", "response.refusal.delta"),
    "arguments-done": _drop("response.function_call_arguments.done", "response.custom_tool_call_input.done"),
    "arguments-add-up": _change(
        _of("response.function_call_arguments.delta", "response.custom_tool_call_input.delta"),
        lambda message: message.update(delta="other"),
    ),
    "done-agrees": _change(_text_part_done, _update("part", text="other")),
    "output-agrees": _change(_whole_output, _update("response", output=[])),
    "reasoning-done": _reason_without_end,
    "reasoning-adds-up": _drop("response.reasoning_summary_text.delta"),
    "summary-order": _drop("response.reasoning_summary_part.added"),
    "tool-progress": _drop("response.web_search_call.in_progress"),
}
WITH_DONE = ("done-last", "done-marker")
"""Only a dialect that has `[DONE]` can break it."""
KEEPS_NUMBERS = "sequence-number"
"""All other edits number the events again, so that they break one clause."""
