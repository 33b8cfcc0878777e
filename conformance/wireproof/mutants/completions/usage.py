"""Usage of completions."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.usages import wrong_usages
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import COMPLETIONS, Json, events, everywhere, payload

WRONG = wrong_usages("completions", COMPLETIONS)


@mutant("completions.n.usage")
@everywhere(COMPLETIONS)
def one_choice_counted(body: Json, call: Call) -> None:
    """Of several choices only the tokens of one are counted."""
    usage = body["usage"]
    usage["completion_tokens"] //= call.asked["n"]
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("completions.n.usage", "completions.usage.same-prompt")
@everywhere(COMPLETIONS)
def prompt_counted_for_each(body: Json, call: Call) -> None:
    """The prompt is counted once for each of several choices."""
    usage = body["usage"]
    usage["prompt_tokens"] *= call.asked["n"]
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("completions.prompts.usage")
@everywhere(COMPLETIONS)
def one_prompt_counted(body: Json, call: Call) -> None:
    """Of several prompts only one is counted."""
    usage = body["usage"]
    count = len(call.asked["prompt"]) if isinstance(call.asked["prompt"][0], str | list) else 1
    if isinstance(call.asked["prompt"], list):
        usage["prompt_tokens"] //= count
        usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("completions.stream.usage-asked", source="W061")
@payload(COMPLETIONS)
def usage_chunk_dropped(chunk: Json) -> list[Json] | None:
    """Streams end without the usage that was asked for."""
    return [] if chunk["choices"] == [] else None


@mutant("completions.chunk.choices", source="W063")
@payload(COMPLETIONS)
def usage_chunk_without_choices(chunk: Json) -> None:
    """The chunk with the usage has no `choices`."""
    if chunk["choices"] == []:
        del chunk["choices"]


@mutant("completions.stream.usage-null", source="W071")
@payload(COMPLETIONS)
def usage_null_missing(chunk: Json) -> None:
    """With the usage asked for, the other chunks have no `usage`."""
    if chunk["usage"] is None:
        del chunk["usage"]


@mutant("completions.stream.usage-unasked", source="W062")
@events(COMPLETIONS)
def usage_chunk_unasked(told: list[Event]) -> list[Event]:
    """Streams end with a chunk of usage though nobody asked for it."""
    chunks = [event for event in told if event.json]
    last = chunks[-1].json or {}
    if last["choices"] == []:
        return told
    usage = {"prompt_tokens": 5, "completion_tokens": 3, "total_tokens": 8}
    return [*chunks, Event(json=last | {"choices": [], "usage": usage}), *(event for event in told if not event.json)]


@mutant("completions.stream.usage-asked", source="W068")
@events(COMPLETIONS)
def usage_with_choices(told: list[Event]) -> list[Event]:
    """The usage is on the chunk with the `finish_reason`, and no chunk is without choices."""
    usage, last = told[-2].json or {}, told[-3].json or {}
    if usage["choices"]:
        return told
    last["usage"] = usage["usage"]
    return [*told[:-2], told[-1]]


@mutant("completions.chunk.object")
@payload(COMPLETIONS)
def usage_chunk_of_chat(chunk: Json) -> None:
    """The chunk with the usage says that it is one of chat."""
    if chunk["choices"] == []:
        chunk["object"] = "chat.completion.chunk"


@mutant("completions.usage.same-prompt")
@everywhere(COMPLETIONS)
def fields_counted(body: Json, call: Call) -> None:
    """The prompt counts the fields of the request besides it."""
    usage = body["usage"]
    usage["prompt_tokens"] += len(call.asked)
    usage["total_tokens"] += len(call.asked)
