"""Chunks that are lost, doubled, moved, or have other members."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streams.telling import CHUNKED, Told, is_content, text_of
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, Json, events, payload

_ROLE = "chat.stream.role"


@mutant(_ROLE)
@payload(CHAT)
def role_missing(chunk: Json) -> None:
    """No delta names the role."""
    for choice in chunk["choices"]:
        choice["delta"].pop("role", None)


@mutant(_ROLE, "chat.modes.same-text")
@events(CHAT)
def first_chunk_lost(told: Told) -> Told:
    """The first chunk of each stream of chat is lost."""
    return told[1:]


@mutant("chat.stream.role-once", source="W127")
@payload(CHAT)
def role_on_every_chunk(chunk: Json) -> None:
    """Every delta names the role."""
    for choice in chunk["choices"]:
        choice["delta"]["role"] = "assistant"


@mutant(_ROLE, "chat.chunk.role")
@payload(CHAT)
def role_user(chunk: Json) -> None:
    """Deltas are said to be the user's."""
    for choice in chunk["choices"]:
        choice["delta"] |= {"role": "user"} if "role" in choice["delta"] else {}


@mutant("chat.chunk.role", "chat.chunk.delta", source="W127")
@payload(CHAT)
def role_empty(chunk: Json) -> None:
    """Later deltas have an empty role."""
    for choice in chunk["choices"]:
        choice["delta"].setdefault("role", "")


@mutant("chat.modes.same-text")
@events(CHAT)
def chunk_twice(told: Told) -> Told:
    """The third text of each stream of chat is sent twice."""
    content = [event for event in told if is_content(event)]
    place = told.index(content[2])
    return [*told[:place], content[2], *told[place:]]


@mutant("chat.modes.same-text")
@events(CHAT)
def chunks_swapped(told: Told) -> Told:
    """Two texts of each stream of chat change places."""
    first, second = [told.index(event) for event in told if is_content(event)][1:3]
    told[first], told[second] = told[second], told[first]
    return told


@mutant("chat.modes.same-text")
@payload(CHAT)
def blanks_stripped(chunk: Json) -> None:
    """Deltas lose the blanks at their ends."""
    for choice in chunk["choices"]:
        choice["delta"]["content"] = choice["delta"]["content"].strip()


@mutant("completions.modes.same-text")
@events(COMPLETIONS)
def completion_chunk_lost(told: Told) -> Told:
    """The second text of each stream of completions is lost."""
    content = [event for event in told if is_content(event)]
    return [event for event in told if event is not content[1]]


@mutant("completions.modes.same-text")
@events(COMPLETIONS)
def completion_chunk_twice(told: Told) -> Told:
    """The second text of each stream of completions is sent twice."""
    content = [event for event in told if is_content(event)]
    place = told.index(content[1])
    return [*told[:place], content[1], *told[place:]]


@mutant("completions.modes.same-text", source="W132")
@events(COMPLETIONS)
def completion_texts_sliced(told: Told) -> None:
    """Texts of completions lose as many signs as the one before had."""
    before: dict[int, int] = {}
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            length = before.get(choice["index"], 0)
            before[choice["index"]] = len(choice["text"])
            choice["text"] = choice["text"][length:]


@mutant("completions.modes.same-text")
@payload(COMPLETIONS)
def completion_blanks_stripped(chunk: Json) -> None:
    """Texts of completions lose the blanks at their beginnings."""
    for choice in chunk["choices"]:
        choice["text"] = choice["text"].lstrip()


@mutant("chat.chunk.object", source="W125")
@payload(CHAT)
def object_of_whole_answers(chunk: Json) -> None:
    """Chunks of chat call themselves `chat.completion`."""
    chunk["object"] = "chat.completion"


@mutant("completions.chunk.object", source="W125")
@payload(COMPLETIONS)
def completion_object_of_chat(chunk: Json) -> None:
    """Chunks of completions call themselves `chat.completion.chunk`."""
    chunk["object"] = "chat.completion.chunk"


@mutant("chat.stream.identified", "chat.stream.id-constant", source="W112")
@events(CHAT)
def chunk_about_nothing(told: Told) -> list[Event | Json]:
    """Streams of chat begin with a chunk without choices whose members are empty."""
    return [{"id": "", "object": "", "created": 0, "model": "", "choices": []}, *told]


@mutant("chat.chunk.choices", "completions.chunk.choices", source="W063")
@payload(*CHUNKED)
def usage_chunk_without_choices(chunk: Json) -> None:
    """The chunk with the usage has no `choices` at all."""
    if chunk["choices"] == []:
        del chunk["choices"]


@mutant("chat.stream.usage-asked", "completions.stream.usage-asked", source="W061")
@payload(*CHUNKED)
def usage_chunk_missing(chunk: Json) -> list[Json] | None:
    """Streams end without the usage that was asked for."""
    return [] if chunk["choices"] == [] else None


@mutant("chat.stream.usage-unasked", "completions.stream.usage-unasked", source="W062")
@events(*CHUNKED)
def usage_chunk_unasked(told: Told, call: Call) -> list[Event | Json] | None:
    """A chunk with the usage ends every stream."""
    if call.fields.get("stream_options"):
        return None
    usage = {"prompt_tokens": 12, "completion_tokens": 8, "total_tokens": 20}
    return [*told[:-1], (told[0].json or {}) | {"choices": [], "usage": usage}, told[-1]]


@mutant("chat.stream.usage-asked", "completions.stream.usage-asked", source="W068")
@events(*CHUNKED)
def usage_beside_choices(told: Told, call: Call) -> Told | None:
    """The usage stands in the last chunk with choices, and no chunk of its own follows."""
    if not call.fields["stream_options"]:
        return None
    *rest, last, usage, done = told
    (last.json or {})["usage"] = (usage.json or {})["usage"]
    return [*rest, last, done]


@mutant("chat.stream.usage-last", "completions.stream.usage-last", source="W068")
@events(*CHUNKED)
def usage_before_the_last(told: Told, call: Call) -> Told | None:
    """A chunk follows the one with the usage."""
    if not call.fields["stream_options"]:
        return None
    *rest, last, usage, done = told
    return [*rest, usage, last, done]


@mutant("chat.stream.usage-once", "completions.stream.usage-once")
@events(*CHUNKED)
def usage_chunk_twice(told: Told, call: Call) -> Told | None:
    """The chunk with the usage comes twice."""
    return [*told[:-1], *told[-2:]] if call.fields["stream_options"] else None


@mutant("chat.stream.usage-apart", "completions.stream.usage-apart", source="W067")
@payload(*CHUNKED)
def usage_zero_on_every_chunk(chunk: Json) -> None:
    """Every chunk has a usage of nothing."""
    chunk["usage"] = chunk.get("usage") or {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


@mutant("chat.stream.usage-null", "completions.stream.usage-null", source="W071")
@payload(*CHUNKED)
def usage_null_left_out(chunk: Json) -> None:
    """Chunks before the one with the usage do not say `usage: null`."""
    if chunk["usage"] is None:
        del chunk["usage"]


@mutant("chat.chunk.choices", "completions.chunk.choices")
@payload(*CHUNKED)
def choices_null(chunk: Json) -> None:
    """The chunk with the usage has `choices: null`."""
    chunk["choices"] = chunk["choices"] or None


@mutant("chat.chunk.finish-reason", source="W121")
@payload(CHAT)
def finish_reason_left_out(chunk: Json) -> None:
    """Chunks before the last do not say `finish_reason: null`."""
    for choice in chunk["choices"]:
        if choice["finish_reason"] is None:
            del choice["finish_reason"]


@mutant("chat.chunk.finish-reason")
@payload(CHAT)
def finish_reason_empty(chunk: Json) -> None:
    """Chunks before the last say `finish_reason` is an empty text."""
    for choice in chunk["choices"]:
        choice["finish_reason"] = choice["finish_reason"] or ""


@mutant("chat.chunk.delta", source="W124")
@events(CHAT)
def delta_left_out(told: Told) -> list[Event | Json]:
    """A chunk about filters has a choice without `delta`."""
    choice: Json = {"index": 0, "finish_reason": None, "content_filter_results": {}}
    return [told[0], (told[0].json or {}) | {"choices": [choice]}, *told[1:]]


@mutant("chat.stream.deltas-only", "chat.chunk.delta")
@payload(CHAT)
def message_in_place_of_delta(chunk: Json) -> None:
    """Chunks have a `message` in place of a `delta`."""
    for choice in chunk["choices"]:
        choice["message"] = choice.pop("delta")


@mutant("chat.chunk.role", "chat.chunk.tool-calls", source="W123")
@payload(CHAT)
def delta_with_nulls(chunk: Json) -> None:
    """Deltas say that role and calls are null."""
    for choice in chunk["choices"]:
        choice["delta"] = {"role": None, "tool_calls": None} | choice["delta"]


@mutant("completions.chunk.text")
@payload(COMPLETIONS)
def completion_deltas(chunk: Json) -> None:
    """Chunks of completions have deltas, as chat has."""
    for choice in chunk["choices"]:
        choice["delta"] = {"content": choice.pop("text")}


@mutant("chat.modes.same-text", source="W084")
@events(CHAT)
def text_in_upper_case(told: Told) -> None:
    """Streams of chat are written in capitals."""
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            if text := text_of(choice):
                choice["delta"]["content"] = text.upper()
