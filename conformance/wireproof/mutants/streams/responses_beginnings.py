"""Streams of responses that begin with too much or too little, and events that say not what they are."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streams.telling import Told, each_event
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import RESPONSES, Json, events

_BEGINNINGS = ("response.created", "response.in_progress")


@mutant("responses.stream.typed")
@events(RESPONSES)
def chunk_of_chat_at_the_end(told: Told) -> list[Event | Json]:
    """An empty chunk of chat follows streams of responses."""
    return [*told, {"id": "chatcmpl-1", "object": "chat.completion.chunk", "choices": []}]


@mutant("responses.stream.typed")
@each_event("response.output_text.delta")
def deltas_without_type(event: Json) -> None:
    """Deltas of text have no type."""
    del event["type"]


@mutant("responses.stream.item-begun")
@each_event("response.output_item.added")
def messages_begin_with_a_part(event: Json) -> None:
    """A message is announced with an empty part, which is announced again."""
    if event["item"]["type"] == "message":
        event["item"]["content"] = [{"type": "output_text", "text": "", "annotations": []}]


@mutant("responses.stream.settings")
@each_event(*_BEGINNINGS)
def begun_without_tools(event: Json) -> None:
    """The first events of a stream tell no tools."""
    event["response"]["tools"] = []


@mutant("responses.stream.settings")
@each_event(*_BEGINNINGS)
def begun_with_defaults(event: Json) -> None:
    """The first events of a stream tell the temperature of a request that has none."""
    event["response"]["temperature"] = 1.0
