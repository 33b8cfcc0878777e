"""The order of chunks, of chat and of completions, and what chunks share."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streams.telling import CHUNKED, Told, finishes, is_content, text_of
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, Json, events, payload

_BOTH_DONE_ONCE = ("chat.stream.done-once", "completions.stream.done-once")
_BOTH_DONE = ("chat.stream.done", "completions.stream.done")
_BOTH_DONE_LAST = ("chat.stream.done-last", "completions.stream.done-last")
_JSON = "event-stream.data-json"


@mutant(*_BOTH_DONE_ONCE)
@events(*CHUNKED)
def done_twice(told: Told) -> Told:
    """`[DONE]` is sent twice."""
    return [*told, told[-1]]


@mutant(_JSON, *_BOTH_DONE)
@events(*CHUNKED)
def done_small(told: Told) -> list[Event | str]:
    """Streams end with `[done]`."""
    return [*told[:-1], "[done]"]


@mutant(_JSON, *_BOTH_DONE)
@events(*CHUNKED)
def done_quoted(told: Told) -> list[Event | str]:
    """Streams end with `"[DONE]"`, as JSON writes it."""
    return [*told[:-1], '"[DONE]"']


@mutant(*_BOTH_DONE)
@events(*CHUNKED)
def done_as_event_name(told: Told) -> list[Event | bytes]:
    """Streams end with an event named `done` that has an empty object."""
    return [*told[:-1], b"event: done\ndata: {}\n\n"]


@mutant(*_BOTH_DONE_LAST)
@events(*CHUNKED)
def done_before_the_usage(told: Told) -> Told:
    """`[DONE]` comes before the last chunk."""
    return [*told[:-2], told[-1], told[-2]]


@mutant(*_BOTH_DONE_LAST, *_BOTH_DONE_ONCE)
@events(*CHUNKED)
def done_in_the_middle(told: Told) -> Told:
    """`[DONE]` comes after the first chunk, too."""
    return [told[0], told[-1], *told[1:]]


@mutant("completions.stream.finish-once", source="W120")
@payload(COMPLETIONS)
def completion_finish_twice(chunk: Json) -> list[Json] | None:
    """Two chunks of completions give the same `finish_reason`."""
    empty = [choice | {"text": ""} for choice in chunk["choices"]]
    return [chunk, chunk | {"choices": empty}] if any(choice["finish_reason"] for choice in empty) else None


@mutant("chat.stream.finish-once", source="W115")
@payload(CHAT)
def finish_on_every_chunk(chunk: Json) -> None:
    """Every chunk of chat gives a `finish_reason`."""
    for choice in chunk["choices"]:
        choice["finish_reason"] = choice["finish_reason"] or "stop"


@mutant("completions.stream.finish-once", source="W115")
@payload(COMPLETIONS)
def completion_finish_on_every_chunk(chunk: Json) -> None:
    """Every chunk of completions gives a `finish_reason`."""
    for choice in chunk["choices"]:
        choice["finish_reason"] = choice["finish_reason"] or "stop"


@mutant("chat.stream.finish", source="W117")
@payload(CHAT)
def finish_of_the_last_choice_alone(chunk: Json, call: Call) -> None:
    """Of several choices, only the last gets a `finish_reason`."""
    for choice in chunk["choices"]:
        if choice["index"] < (call.fields.get("n") or 1) - 1:
            choice["finish_reason"] = None


@mutant("completions.stream.finish", source="W117")
@payload(COMPLETIONS)
def completion_finish_of_the_last_choice_alone(chunk: Json) -> None:
    """Of several choices of a completion, only the first gets a `finish_reason`."""
    for choice in chunk["choices"]:
        choice["finish_reason"] = None if choice["index"] else choice["finish_reason"]


@mutant("chat.stream.finish-last")
@events(CHAT)
def text_after_finish(told: Told) -> Told:
    """The last text of a chat comes after the `finish_reason`."""
    content = [event for event in told if is_content(event)][-1]
    finish = next(event for event in told if finishes(event))
    rest = [event for event in told if event is not content]
    place = rest.index(finish) + 1
    return [*rest[:place], content, *rest[place:]]


@mutant("completions.stream.finish-last")
@events(COMPLETIONS)
def completion_text_after_finish(told: Told) -> list[Event | Json]:
    """A text follows the `finish_reason` of a completion."""
    content = [event for event in told if is_content(event)][-1]
    finish = next(event for event in told if finishes(event))
    place = told.index(finish) + 1
    return [*told[:place], Event(json=content.json), *told[place:]]


@mutant("completions.stream.id-constant")
@payload(COMPLETIONS)
def completion_id_changes(chunk: Json, call: Call) -> None:
    """Each chunk of a completion has an id of its own."""
    number = call.memory["number"] = call.memory.get("number", 0) + 1
    chunk["id"] = f"cmpl-{number}"


@mutant("chat.stream.identified", source="W125")
@payload(CHAT)
def id_empty(chunk: Json) -> None:
    """Chunks of chat have an empty id."""
    chunk["id"] = ""


@mutant("completions.stream.identified", source="W112")
@payload(COMPLETIONS)
def completion_id_empty(chunk: Json) -> None:
    """Chunks of completions have an empty id."""
    chunk["id"] = ""


@mutant("chat.stream.id-constant")
@events(CHAT)
def id_empty_at_the_end(told: Told) -> None:
    """The last chunk of a chat has another id."""
    last = [event for event in told if event.json][-1]
    (last.json or {})["id"] = "chatcmpl-end"


@mutant("chat.stream.model-constant")
@events(CHAT)
def model_changes(told: Told) -> None:
    """The second chunk of a chat names another model."""
    (told[1].json or {})["model"] = "fallback-1"


@mutant("completions.stream.model-constant")
@events(COMPLETIONS)
def completion_model_changes(told: Told) -> None:
    """The second chunk of a completion names another model."""
    (told[1].json or {})["model"] = "fallback-1"


@mutant("chat.stream.created-constant")
@payload(CHAT)
def created_counts_up(chunk: Json, call: Call) -> None:
    """Each chunk of chat was created when it was sent."""
    number = call.memory["number"] = call.memory.get("number", 0) + 1
    chunk["created"] += number // 2


@mutant("completions.stream.created-constant")
@payload(COMPLETIONS)
def completion_created_counts_up(chunk: Json, call: Call) -> None:
    """Each chunk of a completion was created when it was sent."""
    number = call.memory["number"] = call.memory.get("number", 0) + 1
    chunk["created"] += number // 2


@mutant("chat.stream.choice-index", source="W114")
@events(CHAT)
def index_counts_chunks(told: Told) -> None:
    """The index of a choice counts the chunks."""
    for number, event in enumerate(told):
        for choice in (event.json or {}).get("choices", []):
            choice["index"] = number


@mutant("completions.stream.choice-index", source="W114")
@events(COMPLETIONS)
def completion_index_counts_chunks(told: Told) -> None:
    """The index of a choice of a completion counts the chunks."""
    for number, event in enumerate(told):
        for choice in (event.json or {}).get("choices", []):
            choice["index"] = number


@mutant("chat.stream.every-choice")
@payload(CHAT)
def second_choice_never_streamed(chunk: Json) -> list[Json] | None:
    """Streams of several choices tell the first alone."""
    return [] if any(choice["index"] for choice in chunk["choices"]) else None


@mutant("completions.stream.every-choice", source="W010")
@payload(COMPLETIONS)
def completion_second_choice_never_streamed(chunk: Json) -> list[Json] | None:
    """Streams of several choices of a completion tell the first alone."""
    return [] if any(choice["index"] for choice in chunk["choices"]) else None


@mutant("completions.stream.fresh-texts", source="W131")
@events(COMPLETIONS)
def completion_texts_cumulative(told: Told) -> None:
    """Chunks of completions repeat everything that came before."""
    before: dict[int, str] = {}
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            before[choice["index"]] = choice["text"] = before.get(choice["index"], "") + choice["text"]


@mutant("chat.stream.fresh-deltas", "chat.modes.same-text", source="W131")
@events(CHAT)
def every_fifth_delta_cumulative(told: Told) -> None:
    """Every fifth chunk of chat has the whole text so far."""
    before = ""
    for number, event in enumerate(told):
        for choice in (event.json or {}).get("choices", []):
            before += text_of(choice) or ""
            if text_of(choice) and number % 5 == 0:
                choice["delta"]["content"] = before


@mutant("chat.stream.deltas-only", source="W118")
@events(CHAT)
def messages_beside_deltas(told: Told) -> None:
    """The message so far stands beside each delta of chat."""
    before = ""
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            before += text_of(choice) or ""
            choice["message"] = {"role": "assistant", "content": before}
