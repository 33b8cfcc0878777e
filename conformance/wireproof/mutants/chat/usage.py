"""Usage of chat completions."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.usages import wrong_usages
from wireproof.peers.wire.call import Call
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


WRONG = wrong_usages("chat", CHAT)


@mutant("chat.n.usage")
@everywhere(CHAT)
def one_choice_counted(body: Json, call: Call) -> None:
    """Of several choices only the tokens of one are counted."""
    usage = body["usage"]
    usage["completion_tokens"] //= call.asked["n"]
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("chat.n.usage", "chat.usage.same-prompt")
@everywhere(CHAT)
def prompt_counted_for_each(body: Json, call: Call) -> None:
    """The prompt is counted once for each of several choices."""
    usage = body["usage"]
    usage["prompt_tokens"] *= call.asked["n"]
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("chat.stream.usage-apart", source="W067")
@payload(CHAT)
def zero_usage_on_each_chunk(chunk: Json, call: Call) -> None:
    """Each chunk has a usage of zeros, though nobody asked for one."""
    if not call.asked.get("stream_options"):
        chunk["usage"] = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


@mutant("chat.stream.usage-once", "chat.stream.usage-null", "chat.usage.counted", source="W067")
@payload(CHAT)
def running_usage(chunk: Json) -> None:
    """With the usage asked for, each chunk has one."""
    if chunk["usage"] is None:
        chunk["usage"] = {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}


@mutant("chat.stream.usage-last", "chat.stream.usage-asked", source="W068")
@events(CHAT)
def usage_before_end(told: list[Event]) -> list[Event]:
    """The usage comes before the chunk with the `finish_reason`."""
    if (told[-2].json or {}).get("choices") != []:
        return told
    return [*told[:-3], told[-2], told[-3], told[-1]]


@mutant("chat.stream.usage-asked", source="W068")
@events(CHAT)
def usage_with_choices(told: list[Event]) -> list[Event]:
    """The usage is on the chunk with the `finish_reason`, and no chunk is without choices."""
    usage, last = told[-2].json or {}, told[-3].json or {}
    if usage["choices"]:
        return told
    last["usage"] = usage["usage"]
    return [*told[:-2], told[-1]]


@mutant("chat.usage.same-prompt")
@everywhere(CHAT)
def fields_counted(body: Json, call: Call) -> None:
    """The prompt counts the fields of the request that are not messages."""
    usage = body["usage"]
    usage["prompt_tokens"] += len(call.asked)
    usage["total_tokens"] += len(call.asked)
