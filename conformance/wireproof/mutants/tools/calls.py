"""Calls of functions."""

import json

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.rules import CHAT, Json, everywhere, request, whole


@mutant("chat.tools.call.arguments", source="W077")
@whole(CHAT)
def arguments_object(body: Json) -> None:
    """The arguments of a call are an object, no text."""
    for call in body["choices"][0]["message"]["tool_calls"]:
        call["function"]["arguments"] = json.loads(call["function"]["arguments"])


@mutant("chat.tools.finish-reason", source="W075")
@everywhere(CHAT)
def finish_stop(body: Json) -> None:
    """A turn that calls functions ends with `stop`."""
    for choice in body["choices"]:
        if choice["finish_reason"] == "tool_calls":
            choice["finish_reason"] = "stop"


@mutant("chat.tools.none.honoured", source="W092")
@request(CHAT)
def none_ignored(fields: Json) -> None:
    """`tool_choice` none is ignored."""
    if fields["tool_choice"] == "none":
        fields["tool_choice"] = "required"


@mutant("chat.tools.required.honoured", source="W080")
@request(CHAT)
def required_ignored(fields: Json) -> None:
    """`tool_choice` required is ignored."""
    if fields["tool_choice"] == "required":
        fields["tool_choice"] = "none"
