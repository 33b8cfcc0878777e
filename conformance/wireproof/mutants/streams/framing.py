"""How events are written."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, GENERATING, RESPONSES, events, reply


@mutant("event-stream.content-type", source="W104")
@reply(*GENERATING)
def content_type_json(answer: Reply) -> None:
    """Streams are announced as application/json."""
    if answer.is_stream:
        answer.headers.set("content-type", "application/json")


@mutant("chat.stream.done")
@events(CHAT)
def done_missing_in_chat(told: list[Event]) -> list[Event]:
    """Streams of chat end without `[DONE]`."""
    return [event for event in told if not event.is_done]


@mutant("completions.stream.done")
@events(COMPLETIONS)
def done_missing_in_completions(told: list[Event]) -> list[Event]:
    """Streams of completions end without `[DONE]`."""
    return [event for event in told if not event.is_done]


@mutant("event-stream.data-json", source="W107")
@events(CHAT, COMPLETIONS)
def data_twice(told: list[Event]) -> list[Event | bytes]:
    """The prefix `data:` is written twice."""
    return [event.raw.replace(b"data: ", b"data: data: ", 1) if event.json else event for event in told]


@mutant("event-stream.data-json", source="W102")
@events(CHAT, COMPLETIONS)
def comments_as_data(told: list[Event]) -> list[Event | str]:
    """Comments that keep a connection alive are sent as data."""
    return [told[0], ": ping", *told[1:]]


@mutant("responses.stream.sequence-number", source="W151")
@events(RESPONSES)
def sequence_numbers_missing(told: list[Event]) -> None:
    """Events of responses have no `sequence_number`."""
    for event in told:
        (event.json or {}).pop("sequence_number", None)


@mutant("responses.stream.terminal", source="W152")
@events(RESPONSES)
def terminal_event_missing(told: list[Event]) -> list[Event]:
    """Streams of responses end without a terminal event."""
    return told[:-1]


@mutant("responses.stream.text-done", source="W159")
@events(RESPONSES)
def text_done_missing(told: list[Event]) -> list[Event]:
    """`response.output_text.done` is never sent, and the numbers of the events count on without it."""
    kept = [event for event in told if event.type != "response.output_text.done"]
    for number, event in enumerate(kept):
        (event.json or {})["sequence_number"] = number
    return kept
