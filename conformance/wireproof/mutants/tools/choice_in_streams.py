"""Choices of tools that streams do not honour, and some of the tools."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request


@mutant("chat.tools.none.honoured", source="W092")
@request(CHAT)
def streamed_none_ignored(fields: Json) -> None:
    """In streams `tool_choice` none is taken for `auto`."""
    if fields["stream"] and fields["tool_choice"] == "none":
        del fields["tool_choice"]


@mutant("chat.tools.required.honoured", source="W080")
@request(CHAT)
def streamed_required_ignored(fields: Json) -> None:
    """In streams `tool_choice` required is taken for `auto`."""
    if fields["stream"] and fields["tool_choice"] == "required":
        del fields["tool_choice"]


@mutant("chat.tools.allowed.accepted")
@instead(CHAT)
def allowed_tools_500(call: Call) -> Reply | None:
    """To allow some of the tools is an error of the server."""
    return error_reply("Internal error", 500) if call.fields["tool_choice"]["type"] == "allowed_tools" else None


@mutant("chat.tools.allowed.honoured")
@request(CHAT)
def allowed_tools_ignored(fields: Json) -> None:
    """To allow some of the tools allows all."""
    if fields["tool_choice"]["type"] == "allowed_tools":
        fields["tool_choice"] = "required"


@mutant("chat.tools.allowed.honoured")
@request(CHAT)
def allowed_tools_not_required(fields: Json) -> None:
    """To require one of some tools requires none."""
    if fields["tool_choice"]["type"] == "allowed_tools":
        fields["tool_choice"] = "none"
