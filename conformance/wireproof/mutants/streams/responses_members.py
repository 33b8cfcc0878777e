"""Members of the events of responses that are wrong."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streams.telling import Told, each_event
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import RESPONSES, Json, events, payload

_DELTA = "response.output_text.delta"
_TEXT_DONE = "response.output_text.done"
_PART_DONE = "response.content_part.done"
_TERMINAL = ("response.completed", "response.incomplete")
_NUMBER = "responses.stream.sequence-number"
_OF_TEXT = "responses.events.text"


@mutant(_NUMBER, source="W158")
@payload(RESPONSES)
def sequence_numbers_zero(event: Json) -> None:
    """Every event has the `sequence_number` 0."""
    event["sequence_number"] = 0


@mutant(_NUMBER, source="W158")
@payload(RESPONSES)
def sequence_numbers_from_one(event: Json) -> None:
    """`sequence_number` counts from 1."""
    event["sequence_number"] += 1


@mutant(_NUMBER, source="W158")
@payload(RESPONSES)
def sequence_numbers_gapped(event: Json) -> None:
    """`sequence_number` leaves out every other number."""
    event["sequence_number"] *= 2


@mutant(_NUMBER)
@payload(RESPONSES)
def sequence_numbers_as_texts(event: Json) -> None:
    """`sequence_number` is a text."""
    event["sequence_number"] = str(event["sequence_number"])


@mutant("responses.stream.event-field")
@events(RESPONSES)
def event_names_missing(told: Told) -> None:
    """Events of responses have no `event` line."""
    for event in told:
        event.name = None


@mutant("responses.stream.event-name")
@events(RESPONSES)
def event_names_constant(told: Told) -> None:
    """Every event of a response is named `message`."""
    for event in told:
        event.name = "message"


@mutant("responses.stream.event-name")
@events(RESPONSES)
def event_name_short(told: Told) -> None:
    """The names of events lack `response.`, their types have it."""
    for event in told:
        event.name = (event.name or "").removeprefix("response.")


@mutant("responses.stream.terminal", "responses.stream.event-name")
@payload(RESPONSES)
def event_types_missing(event: Json) -> None:
    """Events of responses have no `type` in their data."""
    del event["type"]


@mutant("responses.stream.terminal")
@events(RESPONSES)
def terminal_renamed(told: Told) -> None:
    """The terminal event is `response.done`."""
    (told[-1].json or {})["type"] = told[-1].name = "response.done"


@mutant("responses.stream.text-done")
@events(RESPONSES)
def text_done_renamed(told: Told) -> None:
    """The whole text is told by `response.text.done`, as an older beta named it."""
    for event in told:
        if event.type == _TEXT_DONE:
            (event.json or {})["type"] = event.name = "response.text.done"


@mutant("responses.stream.text-adds-up")
@each_event(_TEXT_DONE, _PART_DONE)
def text_done_stripped(event: Json) -> None:
    """The whole text lacks its last word."""
    holder = event.get("part", event)
    holder["text"] = holder["text"].rsplit(" ", 1)[0]


@mutant("responses.stream.done-agrees", "responses.stream.text-adds-up")
@each_event(_TEXT_DONE)
def text_done_empty(event: Json) -> None:
    """`response.output_text.done` has an empty text."""
    event["text"] = ""


@mutant(_OF_TEXT)
@each_event(_TEXT_DONE)
def text_done_without_text(event: Json) -> None:
    """`response.output_text.done` has no text."""
    del event["text"]


@mutant(_OF_TEXT)
@each_event(_DELTA)
def delta_as_object(event: Json) -> None:
    """The delta of a text is an object."""
    event["delta"] = {"text": event["delta"]}


@mutant(_OF_TEXT)
@each_event(_DELTA)
def item_id_missing_in_deltas(event: Json) -> None:
    """Deltas do not say of which item they are."""
    del event["item_id"]


@mutant("responses.stream.item-id")
@payload(RESPONSES)
def item_id_changes(event: Json, call: Call) -> None:
    """Each event gives another `item_id`."""
    number = call.memory["number"] = call.memory.get("number", 0) + 1
    event["item_id"] = f"{event['item_id']}{number}"


@mutant("responses.stream.item-id")
@each_event("response.output_item.done")
def item_id_of_the_end(event: Json) -> None:
    """An item is closed under another id."""
    event["item"]["id"] += "0"


@mutant("responses.stream.output-agrees")
@each_event(*_TERMINAL)
def item_id_of_the_response(event: Json) -> None:
    """The items of the response in the terminal event have other ids."""
    for item in event["response"]["output"]:
        item["id"] += "0"


@mutant("responses.stream.item-id")
@each_event(_DELTA, _TEXT_DONE)
def item_id_empty(event: Json) -> None:
    """`item_id` of deltas is empty."""
    event["item_id"] = ""


@mutant("responses.stream.output-index")
@payload(RESPONSES)
def output_index_from_one(event: Json) -> None:
    """Items are numbered from 1."""
    event["output_index"] += 1


@mutant("responses.stream.content-index")
@payload(RESPONSES)
def content_index_from_one(event: Json) -> None:
    """Parts are numbered from 1."""
    event["content_index"] += 1


@mutant("responses.stream.content-index", "responses.stream.part-added")
@events(RESPONSES)
def content_index_counts_deltas(told: Told) -> None:
    """`content_index` counts the deltas."""
    for number, event in enumerate(event for event in told if event.type == _DELTA):
        (event.json or {})["content_index"] = number


@mutant(_OF_TEXT)
@each_event(_DELTA)
def output_index_missing(event: Json) -> None:
    """Deltas do not say which item of the output they are of."""
    del event["output_index"]


@mutant("responses.stream.text-adds-up")
@events(RESPONSES)
def deltas_cumulative(told: Told) -> None:
    """Deltas of text repeat everything that came before."""
    before = ""
    for event in told:
        if event.type == _DELTA:
            before += (event.json or {})["delta"]
            (event.json or {})["delta"] = before


@mutant("responses.stream.arguments-add-up")
@events(RESPONSES)
def arguments_delta_lost(told: Told) -> list[Event]:
    """The first delta of arguments is lost."""
    found = next(event for event in told if event.type == "response.function_call_arguments.delta")
    rest = [event for event in told if event is not found]
    for number, event in enumerate(rest):
        (event.json or {})["sequence_number"] = number
    return rest


@mutant("responses.events.arguments", "responses.stream.arguments-add-up")
@each_event("response.function_call_arguments.done")
def arguments_done_as_object(event: Json) -> None:
    """The whole arguments are an object."""
    event["arguments"] = {}


@mutant("responses.stream.call-identity")
@each_event("response.output_item.added")
def call_announced_without_name(event: Json) -> None:
    """A call is announced with an empty name."""
    if event["item"]["name"]:
        event["item"]["name"] = ""


@mutant("responses.stream.call-identity")
@each_event("response.output_item.added")
def call_announced_with_another_call_id(event: Json) -> None:
    """A call is announced with a `call_id` that it loses later."""
    event["item"]["call_id"] += "0"


@mutant("responses.stream.reasoning-adds-up", settings={"thoughts": 6})
@events(RESPONSES)
def reasoning_delta_lost(told: Told) -> list[Event]:
    """The first delta of reasoning is lost."""
    found = next(event for event in told if event.type == "response.reasoning_text.delta")
    rest = [event for event in told if event is not found]
    for number, event in enumerate(rest):
        (event.json or {})["sequence_number"] = number
    return rest
