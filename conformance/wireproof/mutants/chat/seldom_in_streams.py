"""Defects of chat that show in one situation alone, in streams."""

import json
import math

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streamed_texts import pieces_of
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, Json, events, payload


def _of_index(told: list[Event], index: int) -> list[Json]:
    choices = [choice for event in told if event.json for choice in event.json["choices"]]
    return [choice for choice in choices if choice["index"] == index]


@mutant("chat.stream.finish", source="W117")
@events(CHAT)
def first_choice_unfinished(told: list[Event]) -> None:
    """Of several streamed choices only the last gets a `finish_reason`."""
    _of_index(told, 1)[-1]["finish_reason"] = "length"
    _of_index(told, 0)[-1]["finish_reason"] = None


@mutant("chat.stream.role")
@events(CHAT)
def second_choice_without_role(told: list[Event]) -> None:
    """The second of several streamed choices never names its role."""
    for choice in _of_index(told, 1):
        choice["delta"].pop("role", None)


@mutant("chat.stream.finish-last", "chat.stream.finish")
@events(CHAT)
def last_pieces_interchanged(told: list[Event]) -> None:
    """The last pieces of several streamed choices have the indexes of each other."""
    one, other = _of_index(told, 0)[-2], _of_index(told, 1)[-1]
    one["index"], other["index"] = 1, 0


@mutant("chat.n.streamed")
@events(CHAT)
def second_choice_silent(told: list[Event]) -> None:
    """The second of several streamed choices has no text, and ends as if it had."""
    for choice in _of_index(told, 1):
        choice["delta"].pop("content", None)


@mutant("chat.stream.every-choice")
@events(CHAT)
def choices_joined(told: list[Event]) -> None:
    """All pieces of several streamed choices have the index 0."""
    _of_index(told, 1)[0]["index"] = 0
    for choice in _of_index(told, 1):
        choice["index"] = 0


@mutant("chat.logprobs.text")
@payload(CHAT)
def logprobs_of_first_piece_alone(chunk: Json, call: Call) -> None:
    """Of a stream only the first piece has log probabilities."""
    seen = call.memory.setdefault(chunk["id"], [])
    for choice in chunk["choices"]:
        if choice["logprobs"] and seen:
            choice["logprobs"] = None
        elif choice["logprobs"]:
            seen.append(True)


@mutant("event-stream.data-json", "chat.logprobs.shape")
@payload(CHAT)
def infinite_logprobs_in_streams(chunk: Json) -> None:
    """In streams an unlikely token has -Infinity as its log probability, which is no JSON."""
    for choice in chunk["choices"]:
        choice["logprobs"]["content"][0]["top_logprobs"][-1]["logprob"] = -math.inf


def _asks_usage(call: Call) -> bool:
    return bool((call.asked.get("stream_options") or {}).get("include_usage"))


@mutant("chat.modes.same-text")
@events(CHAT)
def last_piece_lost_with_usage(told: list[Event], call: Call) -> None:
    """Streams that are asked for usage lack their last piece."""
    if _asks_usage(call):
        holder, name = pieces_of(told)[-1]
        holder[name] = ""


@mutant("chat.stream.finish")
@events(CHAT)
def unfinished_with_usage(told: list[Event], call: Call) -> list[Event]:
    """Streams that are asked for usage have no `finish_reason`."""
    if not _asks_usage(call):
        return told
    return [each for each in told if not (each.json and any(one["finish_reason"] for one in each.json["choices"]))]


@mutant("chat.stream.id-constant")
@payload(CHAT)
def usage_chunk_with_other_id(chunk: Json) -> None:
    """The chunk with the usage has an `id` of its own."""
    if chunk["choices"] == []:
        chunk["id"] = "usage"


@mutant("chat.chunk.object")
@payload(CHAT)
def usage_chunk_with_other_object(chunk: Json) -> None:
    """The chunk with the usage says that it is a chat.completion."""
    if chunk["choices"] == []:
        chunk["object"] = "chat.completion"


@mutant("chat.stream.model-constant")
@payload(CHAT)
def usage_chunk_with_other_model(chunk: Json) -> None:
    """The chunk with the usage names the model in capitals."""
    if chunk["choices"] == []:
        chunk["model"] = chunk["model"].upper()


@mutant("chat.stream.usage-asked")
@payload(CHAT)
def usage_chunk_with_empty_choice(chunk: Json) -> None:
    """The chunk with the usage has a choice with an empty delta."""
    if chunk["choices"] == []:
        chunk["choices"] = [{"index": 0, "delta": {}, "logprobs": None, "finish_reason": None}]


@mutant("chat.stop.exact-in-streams")
@events(CHAT)
def stop_begun_in_streams(told: list[Event], call: Call) -> None:
    """Streams hold the first two characters of the stop sequence that ended them."""
    holder, name = pieces_of(told)[-1]
    holder[name] += call.asked["stop"][1][:2]


@mutant("chat.stop.exact-in-streams")
@events(CHAT)
def held_back_lost_in_streams(told: list[Event], call: Call) -> None:
    """Streams with `stop` lose the last piece before it, which was held back."""
    if call.asked["stop"]:
        holder, name = pieces_of(told)[-1]
        holder[name] = ""


@mutant("chat.stop.finish-reason")
@events(CHAT)
def stop_in_streams_ends_with_length(told: list[Event], call: Call) -> None:
    """Streams that a stop sequence ended end with `length`."""
    if call.asked["stop"]:
        _of_index(told, 0)[-1]["finish_reason"] = "length"


@mutant("chat.chunk.delta")
@payload(CHAT)
def delta_refusal_false(chunk: Json) -> None:
    """Deltas have false as `refusal`."""
    for choice in chunk["choices"]:
        choice["delta"]["refusal"] = False


@mutant(
    "chat.content.whole-characters", "chat.modes.same-text", "event-stream.data-json", settings={"words": "unusual"}
)
@events(CHAT)
def halves_of_characters(told: list[Event]) -> list[Event]:
    """Characters beyond the first plane come in halves, in two chunks."""
    sent: list[Event] = []
    for event in told:
        delta = event.json["choices"][0]["delta"] if event.json and event.json["choices"] else {}
        text = delta.get("content") or ""
        places = [place for place, character in enumerate(text) if ord(character) > 0xFFFF]  # noqa: PLR2004 - the first plane
        if not places or not event.json:
            sent.append(event)
            continue
        units = json.dumps(text)[1:-1]
        cut = units.find("\\ud83d") + 6
        for half in (units[:cut], units[cut:]):
            delta["content"] = "HALF"
            sent.append(Event(json.dumps(event.json).replace("HALF", half)))
    return sent


@mutant("chat.n.usage")
@payload(CHAT)
def usage_of_one_streamed_choice(chunk: Json, call: Call) -> None:
    """Streams of several choices count the tokens of one."""
    usage = chunk["usage"]
    usage["completion_tokens"] //= call.asked["n"] or 1
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]
