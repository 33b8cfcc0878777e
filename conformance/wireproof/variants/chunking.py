"""How a text may be spread over chunks, and what events may come beside it."""

import re

from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, RESPONSES, Json, events, payload
from wireproof.variants.variant import Variant, variant

COALESCED = Variant("coalesced", "A chunk has five tokens.", settings={"group": 5})
ONE_CHUNK = Variant("one-chunk", "A stream has one chunk of text.", settings={"group": 0})
_TOLD_ONCE = {"lacks": frozenset({"replayed_responses"})}
"""What is numbered here on the wire would have other numbers where the peer itself tells it again."""
CHARACTERS = Variant("characters", "A chunk has one character.", settings={"characters": True})


@variant()
@payload(CHAT)
def white_space_alone(chunk: Json) -> list[Json] | None:
    """White space comes in chunks of its own."""
    choice = chunk["choices"][0]
    text = choice["delta"]["content"]
    if choice["logprobs"] or choice["delta"].get("role") or not text:
        return None
    texts = [each for each in re.split(r"(\s+)", text) if each]
    return [chunk | {"choices": [choice | {"delta": {"content": each}}]} for each in texts]


@variant()
@events(CHAT)
def role_with_the_first_text(told: list[Event]) -> list[Event] | None:
    """The first delta of a stream with one choice has the role and the first text at once."""
    first, second = (told[0].json or {}), (told[1].json or {})
    delta, text = first["choices"][0]["delta"], second["choices"][0]["delta"]["content"]
    if second["choices"][0]["index"] != 0 or second["choices"][0]["finish_reason"]:
        return None
    second["choices"][0]["delta"] = delta | {"content": text}
    return told[1:]


@variant()
@events(CHAT)
def text_with_the_end(told: list[Event]) -> list[Event] | None:
    """The last text of a stream with one choice comes in the chunk that ends it."""
    chunks = [event for event in told if event.json and event.json["choices"]]
    last, before = chunks[-1].json or {}, chunks[-2].json or {}
    if {choice["index"] for event in chunks for choice in (event.json or {})["choices"]} != {0}:
        return None
    if not before["choices"][0]["delta"].get("content"):
        return None
    last["choices"] = [before["choices"][0] | {"finish_reason": last["choices"][0]["finish_reason"]}]
    return [event for event in told if event is not chunks[-2]]


@variant(settings=_TOLD_ONCE)
@events(RESPONSES)
def events_of_a_vendor(told: list[Event]) -> list[Event] | None:
    """Streams of responses have events of a vendor, numbered like the others."""
    typed = [event for event in told if event.json]
    extra = Event(name="vendor.progress", json={"type": "vendor.progress", "sequence_number": 0, "percent": 10})
    for number, event in enumerate([*typed[:2], extra, *typed[2:]]):
        (event.json or {})["sequence_number"] = number
    return [*told[:2], extra, *told[2:]]


@variant(settings=_TOLD_ONCE, profiles=("hadrian",))
@events(RESPONSES)
def keep_alive_events(told: list[Event]) -> list[Event]:
    """Events that only keep the connection alive are numbered among those of a response, where the dialect has them."""
    alive = Event(name="response.keep_alive", json={"type": "response.keep_alive", "sequence_number": 0})
    for number, event in enumerate([*(event for event in told[:3] if event.json), alive, *told[3:]]):
        if event.json:
            event.json["sequence_number"] = number
    return [*told[:3], alive, *told[3:]]


@variant(profiles=("openai", "mistralrs", "newapi"), warns=("responses.stream.no-done-marker",))
@events(RESPONSES, "getResponse")
def done_on_responses(told: list[Event]) -> list[Event]:
    """`[DONE]` ends streams of responses, where the dialect leaves that open, or has it otherwise."""
    return [*told, Event(data="[DONE]")]


@variant(settings=_TOLD_ONCE | {"thoughts": 6})
@events(RESPONSES)
def parts_of_reasoning(told: list[Event]) -> list[Event] | None:
    """Reasoning in the open is announced and closed as a part of its item, as vLLM does."""
    kept: list[Event] = []
    for event in told:
        value = event.json or {}
        where = {key: value.get(key) for key in ("item_id", "output_index", "content_index")}
        if value.get("type") == "response.reasoning_text.delta" and kept[-1].name == "response.output_item.added":
            kept.append(_part("response.content_part.added", where, ""))
        kept.append(event)
        if value.get("type") == "response.reasoning_text.done":
            kept.append(_part("response.content_part.done", where, value["text"]))
    if len(kept) == len(told):
        return None
    for number, event in enumerate(each for each in kept if each.json):
        (event.json or {})["sequence_number"] = number
    return kept


def _part(kind: str, where: Json, text: str) -> Event:
    part = {"type": "reasoning_text", "text": text}
    return Event(name=kind, json={"type": kind, "sequence_number": 0} | where | {"part": part})
