"""Items of input: how they are stored, and what they mean to the model."""

from collections.abc import Sequence
from typing import Any

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.identifiers import new_id
from wireproof.peers.golden.refusal import invalid, unsupported
from wireproof.peers.golden.requests.conversations import Turn, read_parts

_PREFIXES = {"message": "msg_", "function_call": "fc_", "function_call_output": "fco_", "custom_tool_call": "ctc_"}
_CALLS = {"function_call": "arguments", "custom_tool_call": "input"}
_OUTPUTS = {"function_call_output", "custom_tool_call_output"}


def stored_items(given: object) -> list[Json]:
    """The items of an input in full: each with its type and an id, the text of messages as parts."""
    if given is None:
        return []
    if not isinstance(given, list):
        given = [{"role": "user", "content": given}]
    return [_stored(item) for item in given]


def _stored(item: Json) -> Json:
    kind = item.get("type") or "message"
    if kind == "item_reference":
        return item
    full: Json = {"type": kind} | item
    if full.get("id") is None:
        full["id"] = new_id(_PREFIXES.get(kind, "item_"))
    if full.get("status") is None:
        full["status"] = "completed"
    if kind == "message" and isinstance(full["content"], str):
        full["content"] = [_text_part(full["role"], full["content"])]
    return full


def _text_part(role: str, text: str) -> Json:
    if role == "assistant":
        return {"type": "output_text", "text": text, "annotations": []}
    return {"type": "input_text", "text": text}


def turns_of(items: Sequence[Json]) -> list[Turn]:
    """The turns that items stand for. Raises Refusal for what the peer cannot read, and for outputs without a call."""
    turns = []
    made: set[Any] = set()
    for place, item in enumerate(items):
        kind = item["type"]
        made |= {item.get("call_id")} if kind in _CALLS else set()
        if kind in _OUTPUTS and item["call_id"] not in made:
            raise invalid(f"input[{place}].call_id", f"No call before has the id '{item['call_id']}'")
        if kind != "reasoning":
            turns.append(_turn(item, place))
    return turns


def _turn(item: Json, place: int) -> Turn:
    kind = item["type"]
    if kind == "message":
        texts, images = read_parts(item["content"], f"input[{place}].content")
        return Turn(item["role"], "".join(texts), tuple(images))
    if kind in _CALLS:
        return Turn("assistant", "", calls=(f"{item['call_id']} {item['name']} {item[_CALLS[kind]]}",))
    if kind in _OUTPUTS:
        texts, images = read_parts(item["output"], f"input[{place}].output")
        return Turn("tool", "".join(texts), tuple(images), (item["call_id"],))
    raise unsupported(f"input[{place}].type", f"This server cannot read items of type {kind}")
