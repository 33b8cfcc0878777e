"""Events of responses that are missing, twice there, or in another order."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.streams.telling import Told, renumbered, without
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import RESPONSES, Json, events

_DELTA = "response.output_text.delta"
_TERMINAL = ("response.completed", "response.incomplete")


def _missing(name: str, clause: str, source: str = "own") -> Mutant:
    short = name.removeprefix("response.").replace(".", "-").replace("_", "-")
    sentence = f"Streams of responses have no `{name}`, and count on without it."
    return Mutant(f"streams.without-{short}", (clause,), sentence, without(name), source)


MISSING = [
    _missing("response.created", "responses.stream.created-first"),
    _missing("response.in_progress", "responses.stream.lifecycle"),
    _missing("response.output_item.added", "responses.stream.item-added", "W150"),
    _missing("response.content_part.added", "responses.stream.part-added", "W150"),
    _missing("response.content_part.done", "responses.stream.part-done"),
    _missing("response.output_item.done", "responses.stream.item-done"),
    _missing("response.function_call_arguments.done", "responses.stream.arguments-done"),
    Mutant(
        "streams.without-beginnings",
        ("responses.stream.item-added", "responses.stream.part-added"),
        "Streams of responses begin with deltas: items and parts are never announced.",
        without("response.output_item.added", "response.content_part.added"),
        "W150",
    ),
    Mutant(
        "streams.without-deltas",
        ("responses.stream.text-adds-up",),
        "Streams of responses have no deltas of text.",
        without(_DELTA),
    ),
    Mutant(
        "streams.without-terminal",
        ("responses.stream.terminal",),
        "Streams of responses end with the last item.",
        without(*_TERMINAL),
        "W152",
    ),
]


def _doubled(name: str, clause: str) -> Mutant:
    def twice(told: Told) -> Told:
        found = [[event, Event(name=event.name, json=dict(event.json or {}))] for event in told if event.type == name]
        first = next(iter(found))
        place = told.index(first[0])
        return renumbered([*told[:place], *first, *told[place + 1 :]])

    short = name.removeprefix("response.").replace(".", "-").replace("_", "-")
    return Mutant(f"streams.twice-{short}", (clause,), f"`{name}` is sent twice.", (events(RESPONSES)(twice),))


DOUBLED = [
    _doubled("response.created", "responses.stream.created-first"),
    _doubled("response.in_progress", "responses.stream.lifecycle"),
    _doubled("response.output_item.added", "responses.stream.item-added"),
    _doubled("response.content_part.added", "responses.stream.part-added"),
    _doubled(_DELTA, "responses.stream.text-adds-up"),
    _doubled("response.output_text.done", "responses.stream.text-done"),
    _doubled("response.content_part.done", "responses.stream.part-done"),
    _doubled("response.output_item.done", "responses.stream.item-done"),
    _doubled("response.completed", "responses.stream.terminal-once"),
    _doubled("response.function_call_arguments.done", "responses.stream.arguments-done"),
]


def _moved(name: str, after: str, clauses: tuple[str, ...], sentence: str) -> Mutant:
    def move(told: Told) -> Told:
        event = next(each for each in told if each.type == name)
        rest = [each for each in told if each is not event]
        place = next(number for number, each in enumerate(rest) if each.type == after) + 1
        return renumbered([*rest[:place], event, *rest[place:]])

    short = name.removeprefix("response.").replace(".", "-").replace("_", "-")
    return Mutant(f"streams.late-{short}", clauses, sentence, (events(RESPONSES)(move),))


MOVED = [
    _moved(
        "response.created",
        "response.in_progress",
        ("responses.stream.created-first", "responses.stream.lifecycle"),
        "`response.created` follows `response.in_progress`.",
    ),
    _moved(
        "response.in_progress",
        "response.completed",
        ("responses.stream.terminal-last", "responses.stream.lifecycle"),
        "`response.in_progress` comes after the response is completed.",
    ),
    _moved(
        "response.content_part.added",
        _DELTA,
        ("responses.stream.part-added",),
        "A part is announced after its first delta.",
    ),
    _moved(
        "response.output_item.done",
        "response.completed",
        ("responses.stream.terminal-last", "responses.stream.item-done"),
        "An item is closed after the response.",
    ),
    _moved(
        "response.output_text.done",
        "response.content_part.done",
        ("responses.stream.text-done", "responses.stream.part-done"),
        "The whole text follows the end of its part.",
    ),
    _moved(
        "response.content_part.done",
        "response.output_item.done",
        ("responses.stream.part-done", "responses.stream.item-done"),
        "A part is closed after its item.",
    ),
    _moved(
        _DELTA,
        "response.output_text.done",
        ("responses.stream.text-done", "responses.stream.text-adds-up"),
        "The first delta comes after the whole text.",
    ),
]


@mutant("responses.stream.no-done-marker", source="W158")
@events(RESPONSES)
def done_after_responses(told: Told) -> list[Event | str]:
    """`[DONE]` ends streams of responses, where the dialect has none."""
    return [*told, "[DONE]"]


@mutant("responses.stream.done-marker", profile="hadrian")
@events(RESPONSES)
def done_missing_after_responses(told: Told) -> Told:
    """`[DONE]` is missing after streams of responses, where the dialect has it."""
    return [event for event in told if not event.is_done]


@mutant("responses.stream.terminal", "responses.stream.answered", "responses.streaming.accepted")
@events(RESPONSES)
def error_in_place_of_the_end(told: Told) -> list[Event | Json]:
    """Streams of responses end with an error in place of the response."""
    error = {"type": "error", "code": "server_error", "message": "Internal error", "param": None}
    return [*told[:-1], Event(name="error", json=error | {"sequence_number": len(told) - 1})]


@mutant("responses.stream.error-last", "responses.stream.answered")
@events(RESPONSES)
def error_within(told: Told) -> Told:
    """An error comes in the middle of a stream, which goes on."""
    error = {"type": "error", "code": "server_error", "message": "Internal error", "param": None}
    return renumbered([*told[:5], Event(name="error", json=error), *told[5:]])


@mutant("responses.stream.terminal-once")
@events(RESPONSES)
def completed_and_incomplete(told: Told) -> Told:
    """A response is completed, and then incomplete."""
    last = told[-1].json or {}
    second = last | {"type": "response.incomplete", "response": last["response"] | {"status": "incomplete"}}
    return renumbered([*told, Event(name="response.incomplete", json=second)])


@mutant("responses.stream.text-adds-up")
@events(RESPONSES)
def response_delta_lost(told: Told) -> Told:
    """The second delta of each text is lost."""
    second = [event for event in told if event.type == _DELTA][1]
    return renumbered([event for event in told if event is not second])


@mutant("responses.stream.text-adds-up")
@events(RESPONSES)
def response_deltas_swapped(told: Told) -> Told:
    """Two deltas of each text change places."""
    first, second = [number for number, event in enumerate(told) if event.type == _DELTA][:2]
    told[first], told[second] = told[second], told[first]
    return renumbered(told)


@mutant("responses.stream.answered", "responses.stream.terminal")
@events(RESPONSES)
def deltas_of_chat(told: Told) -> list[Event | Json | str]:
    """Streams of responses consist of chunks of chat."""
    texts = [(event.json or {})["delta"] for event in told if event.type == _DELTA]
    shared = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1_767_225_600, "model": "golden-1"}
    choices = [[{"index": 0, "delta": {"content": text}, "finish_reason": None}] for text in texts]
    return [*(shared | {"choices": each} for each in choices), "[DONE]"]
