"""Responses, items and parts within events that are wrong."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streams.telling import Told, each_event
from wireproof.peers.wire.rules import RESPONSES, Json, events

_PART_DONE = "response.content_part.done"
_BEGINNINGS = ("response.created", "response.in_progress")
_TERMINAL = ("response.completed", "response.incomplete")


@mutant("responses.stream.output-agrees", source="W148")
@each_event(*_TERMINAL)
def completed_without_output(event: Json) -> None:
    """The response in the terminal event has an empty output."""
    event["response"]["output"] = []


@mutant("responses.stream.output-agrees", source="W160")
@each_event("response.incomplete")
def incomplete_without_output(event: Json) -> None:
    """A response that was cut off has an empty output in its terminal event."""
    event["response"]["output"] = []


@mutant("responses.stream.output-agrees", "responses.modes.text")
@each_event(*_TERMINAL)
def completed_with_other_text(event: Json) -> None:
    """The response in the terminal event has another text."""
    event["response"]["output"][0]["content"][0]["text"] += "!"


@mutant("responses.usage.present")
@each_event(*_TERMINAL)
def completed_without_usage(event: Json) -> None:
    """The response in the terminal event has no usage."""
    event["response"]["usage"] = None


@mutant("responses.stream.terminal-status")
@each_event(*_TERMINAL)
def completed_in_progress(event: Json) -> None:
    """The response in the terminal event is in progress."""
    event["response"]["status"] = "in_progress"


@mutant("responses.stream.terminal-status", "responses.limit.incomplete")
@events(RESPONSES)
def incomplete_as_completed(told: Told) -> None:
    """A response that was cut off ends with `response.completed`, and is incomplete."""
    if told[-1].type == "response.incomplete":
        (told[-1].json or {})["type"] = told[-1].name = "response.completed"


@mutant("responses.stream.first-status")
@each_event(*_BEGINNINGS)
def created_completed(event: Json) -> None:
    """The response in the first events is completed."""
    event["response"]["status"] = "completed"


@mutant("responses.stream.first-output")
@events(RESPONSES)
def created_with_output(told: Told) -> None:
    """The response in the first events has all of the output."""
    for event in told[:2]:
        (event.json or {})["response"]["output"] = (told[-1].json or {})["response"]["output"]


@mutant("responses.events.snapshots", source="W157")
@each_event(*_BEGINNINGS)
def created_without_output(event: Json) -> None:
    """The response in the first events has no `output`."""
    del event["response"]["output"]


@mutant("responses.null-members", source="W157")
@each_event(*_BEGINNINGS)
def created_without_error(event: Json) -> None:
    """The response in the first events has no `error`."""
    del event["response"]["error"]


@mutant("responses.events.snapshots", "responses.stream.id-constant")
@each_event(*_BEGINNINGS)
def created_with_id_alone(event: Json) -> None:
    """The response in the first events is its id."""
    event["response"] = {"id": event["response"]["id"], "status": "in_progress"}


@mutant("responses.stream.id-constant")
@each_event(*_TERMINAL)
def response_id_changes(event: Json) -> None:
    """The response in the terminal event has another id."""
    event["response"]["id"] += "0"


@mutant("responses.stream.created-at-constant")
@each_event(*_TERMINAL)
def response_time_changes(event: Json) -> None:
    """The response in the terminal event has another time."""
    event["response"]["created_at"] += 2


@mutant("responses.stream.model-constant", source="W040")
@each_event(*_BEGINNINGS)
def response_model_changes(event: Json) -> None:
    """The response in the first events names another model."""
    event["response"]["model"] = "router"


@mutant("responses.stream.item-begun")
@each_event("response.output_item.added")
def item_announced_completed(event: Json) -> None:
    """An item is announced as completed."""
    event["item"]["status"] = "completed"


@mutant("responses.stream.item-settled")
@each_event("response.output_item.done")
def item_closed_in_progress(event: Json) -> None:
    """An item is closed while in progress."""
    event["item"]["status"] = "in_progress"


@mutant("responses.stream.done-agrees", "responses.stream.output-agrees")
@each_event("response.output_item.done")
def item_closed_empty(event: Json) -> None:
    """An item is closed without its content."""
    event["item"]["content"] = event["item"]["content"] and []


@mutant("responses.events.items")
@each_event("response.output_item.added")
def item_announced_by_id(event: Json) -> None:
    """An item is announced by its id alone."""
    event["item_id"] = event.pop("item")["id"]


@mutant("responses.events.parts")
@each_event("response.content_part.added")
def part_announced_empty(event: Json) -> None:
    """A part is announced as null."""
    event["part"] = None


@mutant("responses.stream.done-agrees")
@each_event(_PART_DONE)
def part_closed_empty(event: Json) -> None:
    """A part is closed with an empty text."""
    event["part"]["text"] = ""
