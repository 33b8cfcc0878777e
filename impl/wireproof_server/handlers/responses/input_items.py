"""The input of a request as items in the form in which they are stored, each with an id."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.responses.identifiers import new_id

Item = dict[str, Any]
Wire = Mapping[str, Any]

REFERENCE = "item_reference"


def input_items(value: str | Sequence[Wire] | None) -> tuple[Item, ...]:
    """The items of `input` (contract: StoredItem), but for references, which stay as they are.

    Raises `UnsupportedParameter` for items that only servers with other tools have, and `InvalidRequest` for an id
    that two items have.
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return (_message({"role": "user", "content": value}, "input"),)
    items = tuple(_item(item, f"input[{position}]") for position, item in enumerate(value))
    _refuse_duplicates(items)
    return items


def _item(item: Wire, place: str) -> Item:
    kind = item.get("type", "message")
    read = _READERS.get(kind)
    if read is None:
        raise UnsupportedParameter(f"Items of type {kind!r} cannot be taken up here.", parameter=place)
    return read(item, place)


def _message(item: Wire, place: str) -> Item:
    content = item["content"]
    if item["role"] == "assistant":
        return _assistant_message(item, place)
    return {
        "type": "message",
        "id": item.get("id") or new_id("msg"),
        "role": item["role"],
        "status": item.get("status") or "completed",
        "content": [{"type": "input_text", "text": content}] if isinstance(content, str) else content,
    }


def _assistant_message(item: Wire, place: str) -> Item:
    phase = item.get("phase")
    return {
        "type": "message",
        "id": item.get("id") or new_id("msg"),
        "role": "assistant",
        "status": item.get("status") or "completed",
        "content": list(_assistant_parts(item["content"], f"{place}.content")),
        **({} if phase is None else {"phase": phase}),
    }


def _assistant_parts(content: str | Sequence[Wire], place: str) -> Iterator[Item]:
    if isinstance(content, str):
        yield {"type": "output_text", "text": content, "annotations": []}
        return
    for position, part in enumerate(content):
        if part["type"] == "refusal":
            yield {"type": "refusal", "refusal": part["refusal"]}
        elif part["type"] in {"output_text", "input_text"}:
            logprobs = part.get("logprobs") if part["type"] == "output_text" else None
            annotations = part.get("annotations") if part["type"] == "output_text" else None
            known = {} if logprobs is None else {"logprobs": logprobs}
            yield {"type": "output_text", "text": part["text"], "annotations": annotations or [], **known}
        else:
            raise UnsupportedParameter(
                f"A message of the assistant has text only, not parts of type {part['type']!r}.",
                parameter=f"{place}[{position}]",
            )


def _function_call(item: Wire, place: str) -> Item:
    if item.get("namespace"):
        raise UnsupportedParameter("Functions have no namespaces here.", parameter=f"{place}.namespace")
    return {
        "type": "function_call",
        "id": item.get("id") or new_id("fc"),
        "call_id": item["call_id"],
        "name": item["name"],
        "arguments": item["arguments"],
        "status": item.get("status") or "completed",
    }


def _function_call_output(item: Wire, place: str) -> Item:  # noqa: ARG001  as the other readers
    return {
        "type": "function_call_output",
        "id": item.get("id") or new_id("fco"),
        "call_id": item["call_id"],
        "output": item["output"],
        "status": item.get("status") or "completed",
    }


def _reasoning(item: Wire, place: str) -> Item:
    content = item.get("content") or []
    if item.get("encrypted_content") and not content and not item["summary"]:
        raise UnsupportedParameter(
            "Reasoning that another server encrypted cannot be read here; leave the item out.",
            parameter=f"{place}.encrypted_content",
        )
    return {
        "type": "reasoning",
        "id": item["id"] or new_id("rs"),
        "summary": item["summary"],
        "content": content,
        "status": item.get("status") or "completed",
    }


def _reference(item: Wire, place: str) -> Item:  # noqa: ARG001  as the other readers
    return {"type": REFERENCE, "id": item["id"]}


_READERS: Mapping[str, Callable[[Wire, str], Item]] = {
    "message": _message,
    "function_call": _function_call,
    "function_call_output": _function_call_output,
    "reasoning": _reasoning,
    REFERENCE: _reference,
}


def _refuse_duplicates(items: Sequence[Item]) -> None:
    seen: set[str] = set()
    for position, item in enumerate(items):
        if item["type"] == REFERENCE:
            continue
        if item["id"] in seen:
            raise InvalidRequest("Two items of the input have this id.", parameter=f"input[{position}].id")
        seen.add(item["id"])
