"""The events of a response that was stored whole, because whoever asked for it waited for the object.

They are made from the object, the same every time: each text comes in one piece.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wireproof_server.running.progress import ResponseEvent
from wireproof_server.storage.response_record import ResponseRecord

Wire = dict[str, Any]


def events_of_whole(record: ResponseRecord) -> Sequence[ResponseEvent]:
    """Every event, from `response.created` to the terminal one, numbered from 0."""
    return [{**event, "sequence_number": number} for number, event in enumerate(_events(record.body))]


def _events(body: Mapping[str, Any]) -> Iterator[Wire]:
    beginning = {
        **body,
        "status": "in_progress",
        "completed_at": None,
        "incomplete_details": None,
        "output": [],
        "usage": None,
    }
    yield {"type": "response.created", "response": beginning}
    yield {"type": "response.in_progress", "response": beginning}
    for index, item in enumerate(body["output"]):
        yield {"type": "response.output_item.added", "output_index": index, "item": {**item, **_EMPTY[item["type"]]}}
        yield from _CONTENT[item["type"]](item, {"item_id": item["id"], "output_index": index})
        yield {"type": "response.output_item.done", "output_index": index, "item": item}
    yield {"type": f"response.{body['status']}", "response": body}


def _message(item: Mapping[str, Any], place: Wire) -> Iterator[Wire]:
    for index, part in enumerate(item["content"]):
        here = {**place, "content_index": index}
        logprobs = [_event_logprob(each) for each in part["logprobs"]]
        yield {"type": "response.content_part.added", **here, "part": {**part, "text": "", "logprobs": []}}
        if part["text"] or logprobs:
            yield {"type": "response.output_text.delta", **here, "delta": part["text"], "logprobs": logprobs}
        yield {"type": "response.output_text.done", **here, "text": part["text"], "logprobs": logprobs}
        yield {"type": "response.content_part.done", **here, "part": part}


def _function_call(item: Mapping[str, Any], place: Wire) -> Iterator[Wire]:
    if item["arguments"]:
        yield {"type": "response.function_call_arguments.delta", **place, "delta": item["arguments"]}
    whole = {"name": item["name"], "arguments": item["arguments"]}
    yield {"type": "response.function_call_arguments.done", **place, **whole}


def _reasoning(item: Mapping[str, Any], place: Wire) -> Iterator[Wire]:
    text = "".join(part["text"] for part in item["content"])
    if text:
        yield {"type": "response.reasoning_text.delta", **place, "content_index": 0, "delta": text}
    yield {"type": "response.reasoning_text.done", **place, "content_index": 0, "text": text}


def _event_logprob(token: Mapping[str, Any]) -> Wire:
    """Events have log probabilities without bytes."""
    top = [{name: value for name, value in each.items() if name != "bytes"} for each in token["top_logprobs"]]
    return {"token": token["token"], "logprob": token["logprob"], "top_logprobs": top}


_EMPTY: Mapping[str, Wire] = {
    "message": {"status": "in_progress", "content": []},
    "function_call": {"status": "in_progress", "arguments": ""},
    "reasoning": {"status": "in_progress", "content": []},
}
_CONTENT = {"message": _message, "function_call": _function_call, "reasoning": _reasoning}
