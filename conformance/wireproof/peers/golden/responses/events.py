"""A response as a stream: every event, numbered."""

from collections.abc import Iterator
from itertools import chain

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.event_stream import pieces
from wireproof.peers.golden.requests.speaking import MadeCall, Spoken
from wireproof.peers.golden.responses.order import ResponseOrder
from wireproof.peers.golden.responses.resource import logprobs, text_part
from wireproof.peers.golden.settings import Settings

_CALL_EVENTS = {
    "function_call": ("function_call_arguments", "arguments"),
    "custom_tool_call": ("custom_tool_call_input", "input"),
}


def events(settings: Settings, order: ResponseOrder, begun: Json, final: Json, spoken: Spoken) -> list[Json]:
    """All events from `response.created` to the terminal one."""
    first = {"type": "response.created", "response": begun}
    second = {"type": "response.in_progress", "response": begun}
    last = {"type": f"response.{final['status']}", "response": final}
    calls = iter(spoken.calls)

    def told(item: Json, place: int) -> Iterator[Json]:
        if item["type"] == "reasoning":
            return _reasoning(settings, item, place, spoken)
        if item["type"] == "message":
            return _message(settings, order, item, place, spoken)
        return _call(item, place, next(calls))

    items = (told(item, place) for place, item in enumerate(final["output"]))
    numbered = enumerate(chain([first, second], chain.from_iterable(items), [last]))
    return [{"type": event["type"], "sequence_number": number} | event for number, event in numbered]


def _message(settings: Settings, order: ResponseOrder, item: Json, place: int, spoken: Spoken) -> Iterator[Json]:
    where: Json = {"item_id": item["id"], "output_index": place, "content_index": 0}
    part = item["content"][0]
    started = item | {"status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": place, "item": started}
    yield {"type": "response.content_part.added"} | where | {"part": text_part(order, ())}
    for text, tokens in pieces(spoken.text, settings):
        yield {"type": "response.output_text.delta"} | where | {"delta": text, "logprobs": logprobs(order, tokens)}
    yield {"type": "response.output_text.done"} | where | {"text": part["text"], "logprobs": part["logprobs"]}
    yield {"type": "response.content_part.done"} | where | {"part": part}
    yield {"type": "response.output_item.done", "output_index": place, "item": item}


def _reasoning(settings: Settings, item: Json, place: int, spoken: Spoken) -> Iterator[Json]:
    where: Json = {"item_id": item["id"], "output_index": place, "content_index": 0}
    if spoken.hidden:
        yield {"type": "response.output_item.added", "output_index": place, "item": item}
        yield {"type": "response.output_item.done", "output_index": place, "item": item}
        return
    started = item | {"status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": place, "item": started}
    for text, _ in pieces(spoken.thoughts, settings):
        yield {"type": "response.reasoning_text.delta"} | where | {"delta": text}
    yield {"type": "response.reasoning_text.done"} | where | {"text": item["content"][0]["text"]}
    yield {"type": "response.output_item.done", "output_index": place, "item": item}


def _call(item: Json, place: int, call: MadeCall) -> Iterator[Json]:
    kind, member = _CALL_EVENTS[item["type"]]
    where: Json = {"item_id": item["id"], "output_index": place}
    yield {
        "type": "response.output_item.added",
        "output_index": place,
        "item": item | {"status": "in_progress", member: ""},
    }
    for piece in call.pieces:
        yield {"type": f"response.{kind}.delta"} | where | {"delta": piece}
    name = {"name": item["name"]} if member == "arguments" else {}
    yield {"type": f"response.{kind}.done"} | where | name | {member: item[member]}
    yield {"type": "response.output_item.done", "output_index": place, "item": item}
