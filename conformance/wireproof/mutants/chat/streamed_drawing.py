"""What changes the drawing of tokens, lost or refused in streams."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request


@mutant("chat.logit-bias.streamed")
@request(CHAT)
def bias_lost_in_streams(fields: Json) -> None:
    """Streams ignore `logit_bias`."""
    if fields["stream"]:
        del fields["logit_bias"]


@mutant("chat.logit-bias.streamed-accepted")
@instead(CHAT)
def bias_refused_in_streams(call: Call) -> Reply | None:
    """A `logit_bias` in a stream is an error of the server."""
    return error_reply("Internal error", 500) if call.fields["stream"] and call.fields["logit_bias"] else None


@mutant("chat.seed.streamed")
@request(CHAT)
def seed_lost_in_streams(fields: Json) -> None:
    """Streams ignore `seed`."""
    if fields["stream"]:
        del fields["seed"]


@mutant("chat.seed.streamed-accepted")
@instead(CHAT)
def seed_refused_in_streams(call: Call) -> Reply | None:
    """A `seed` in a stream is an error of the server."""
    return error_reply("Internal error", 500) if call.fields["stream"] and call.fields["seed"] else None
