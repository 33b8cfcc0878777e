"""JSON objects that streams do not keep."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request


def _streams_object(fields: Json) -> bool:
    return bool(fields["stream"] and fields["response_format"]["type"] == "json_object")


@mutant("chat.structured.object.honoured", source="W095")
@request(CHAT)
def streamed_object_ignored(fields: Json) -> None:
    """In streams `response_format` json_object is ignored."""
    if _streams_object(fields):
        del fields["response_format"]


@mutant("chat.structured.object.streamed-accepted")
@instead(CHAT)
def streamed_object_500(call: Call) -> Reply | None:
    """`response_format` json_object in a stream is an error of the server."""
    return error_reply("Internal error", 500) if _streams_object(call.fields) else None
