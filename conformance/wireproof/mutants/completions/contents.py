"""Texts of completions that are altered, in one mode or in both."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streamed_texts import pieces_of, special_tokens, streamed_texts, whole_texts
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import COMPLETIONS, Json, events, everywhere, payload, whole

WHOLE = whole_texts(COMPLETIONS)
STREAMED = streamed_texts(COMPLETIONS)
SPECIAL = special_tokens(COMPLETIONS, "completions.text.no-special-tokens")


@mutant("completions.modes.same-finish-reason")
@payload(COMPLETIONS)
def streams_end_with_stop(chunk: Json) -> None:
    """Streams end with `stop` even where the limit cut them."""
    for choice in chunk["choices"]:
        if choice["finish_reason"] == "length":
            choice["finish_reason"] = "stop"


@mutant("completions.finish-reason.length", source="W019")
@everywhere(COMPLETIONS)
def always_stop(body: Json) -> None:
    """Every text ends with `stop`, also one that the limit cut."""
    for choice in body["choices"]:
        choice["finish_reason"] = choice["finish_reason"] and "stop"


@mutant("completions.stop.finish-reason", "completions.limit.reached")
@everywhere(COMPLETIONS)
def always_length(body: Json) -> None:
    """Every text ends with `length`, also one that a stop sequence ended."""
    for choice in body["choices"]:
        choice["finish_reason"] = choice["finish_reason"] and "length"


@mutant("completions.modes.same-text")
@events(COMPLETIONS)
def streams_without_text(told: list[Event]) -> None:
    """All texts of streams are empty."""
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            choice["text"] = ""


@mutant("completions.echo.on-request")
@whole(COMPLETIONS)
def prompt_before_text(body: Json, call: Call) -> None:
    """Whole texts begin with the prompt, though nobody asked for an echo."""
    if isinstance(call.asked["prompt"], str) and not call.asked.get("echo"):
        for choice in body["choices"]:
            choice["text"] = call.asked["prompt"] + choice["text"]


@mutant("completions.echo.on-request", "completions.modes.same-text")
@events(COMPLETIONS)
def prompt_before_streams(told: list[Event], call: Call) -> None:
    """Streams begin with the prompt, though nobody asked for an echo."""
    if isinstance(call.asked["prompt"], str) and not call.asked.get("echo"):
        holder, name = pieces_of(told)[0]
        holder[name] = call.asked["prompt"] + holder[name]


@mutant("completions.modes.same-text")
@whole(COMPLETIONS)
def wholes_trimmed(body: Json, call: Call) -> None:
    """Whole texts lack the space with which a continuation begins; streams have it."""
    if not call.asked.get("echo"):
        for choice in body["choices"]:
            choice["text"] = choice["text"].lstrip()
