"""In which order chunks come, and what they share."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, Json, events, payload


@mutant("chat.stream.id-constant")
@payload(CHAT)
def id_changes(chunk: Json, call: Call) -> None:
    """Each chunk of chat has an id of its own."""
    number = call.memory["number"] = call.memory.get("number", 0) + 1
    chunk["id"] = f"chatcmpl-{number}"


@mutant("chat.stream.finish", source="W110")
@payload(CHAT)
def finish_dropped(chunk: Json) -> list[Json] | None:
    """No chunk of chat gives a `finish_reason`."""
    return [] if any(choice["finish_reason"] for choice in chunk["choices"]) else None


@mutant("chat.stream.finish-once", source="W120")
@payload(CHAT)
def finish_twice(chunk: Json) -> list[Json] | None:
    """Two chunks of chat give the same `finish_reason`."""
    return [chunk, chunk] if any(choice["finish_reason"] for choice in chunk["choices"]) else None


@mutant("chat.stream.fresh-deltas", source="W131")
@events(CHAT)
def cumulative_deltas(told: list[Event]) -> None:
    """Deltas of chat repeat everything that came before."""
    text = ""
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            if choice["index"] == 0 and choice["delta"].get("content"):
                text += choice["delta"]["content"]
                choice["delta"]["content"] = text


@mutant("chat.modes.same-text")
@events(CHAT)
def delta_lost(told: list[Event]) -> list[Event]:
    """The fourth chunk of each stream of chat is lost."""
    return told[:3] + told[4:]


@mutant("completions.stream.finish")
@payload(COMPLETIONS)
def completion_finish_dropped(chunk: Json) -> list[Json] | None:
    """No chunk of completions gives a `finish_reason`."""
    return [] if any(choice["finish_reason"] for choice in chunk["choices"]) else None
