"""Options that do not go together, or not with a stream."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import COMPLETIONS, Json, instead, request


@mutant("completions.suffix.streamed")
@request(COMPLETIONS)
def streamed_suffix_ignored(fields: Json) -> None:
    """In streams the suffix is ignored."""
    if fields["stream"]:
        del fields["suffix"]


@mutant("completions.suffix.streamed-accepted")
@instead(COMPLETIONS)
def streamed_suffix_500(call: Call) -> Reply | None:
    """A suffix in a stream is an error of the server."""
    return error_reply("Internal error", 500) if call.fields["suffix"] and call.fields["stream"] else None


@mutant("completions.best-of.several-accepted")
@instead(COMPLETIONS)
def best_of_several_500(call: Call) -> Reply | None:
    """The best few of more are an error of the server."""
    both = call.fields["n"] and call.fields["best_of"]
    return error_reply("Internal error", 500) if both else None


@mutant("completions.best-of.honoured")
@request(COMPLETIONS)
def best_of_shows_all(fields: Json) -> None:
    """Of several choices all are shown that `best_of` lets compete."""
    fields["n"] = max(fields["n"], fields["best_of"])
