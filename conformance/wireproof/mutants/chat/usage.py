"""Usage of chat completions."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, Json, events, everywhere, payload, whole


@mutant("chat.usage.present", source="W066")
@whole(CHAT)
def usage_missing(body: Json) -> None:
    """Whole answers have no usage."""
    del body["usage"]


@mutant("chat.usage.total", source="W070")
@everywhere(CHAT)
def total_zero(body: Json) -> None:
    """`total_tokens` is 0."""
    body["usage"]["total_tokens"] = 0


@mutant("chat.stream.usage-asked", source="W061")
@payload(CHAT)
def usage_chunk_dropped(chunk: Json) -> list[Json] | None:
    """Streams end without the usage that was asked for."""
    return [] if chunk["choices"] == [] else None


@mutant("chat.chunk.choices", source="W063")
@payload(CHAT)
def usage_chunk_without_choices(chunk: Json) -> None:
    """The chunk with the usage has no `choices`."""
    if chunk["choices"] == []:
        del chunk["choices"]


@mutant("chat.stream.usage-null", source="W071")
@payload(CHAT)
def usage_null_missing(chunk: Json) -> None:
    """With the usage asked for, the other chunks have no `usage`."""
    if chunk["usage"] is None:
        del chunk["usage"]


@mutant("chat.stream.usage-unasked", source="W062")
@events(CHAT)
def usage_chunk_unasked(told: list[Event]) -> list[Event] | None:
    """Streams end with a chunk of usage though nobody asked for it."""
    chunks = [event for event in told if event.json]
    last = chunks[-1].json or {}
    if last["choices"] == []:
        return None
    usage = {"prompt_tokens": 5, "completion_tokens": len(chunks), "total_tokens": 5 + len(chunks)}
    return [*chunks, Event(json=last | {"choices": [], "usage": usage}), *(event for event in told if not event.json)]


@mutant("chat.modes.same-usage")
@payload(CHAT)
def usage_doubled_in_streams(chunk: Json) -> None:
    """Streams count each generated token twice."""
    usage = chunk["usage"]
    usage["completion_tokens"] *= 2
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]
