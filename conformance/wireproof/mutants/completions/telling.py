"""What completions tell of themselves."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.golden.identifiers import new_id
from wireproof.peers.wire.rules import COMPLETIONS, Json, everywhere, payload, request


@mutant("completions.answer.created-now")
@everywhere(COMPLETIONS)
def created_in_another_zone(body: Json) -> None:
    """`created` is the time of another time zone."""
    body["created"] += 7200


@mutant("completions.chunk.fingerprint")
@payload(COMPLETIONS)
def fingerprint_of_each_chunk(chunk: Json) -> None:
    """Each chunk has a `system_fingerprint` of its own."""
    chunk["system_fingerprint"] = new_id("fp_")


@mutant("completions.penalties.honoured", settings={"words": "pieced"})
@request(COMPLETIONS)
def frequency_penalty_dropped(fields: Json) -> None:
    """`frequency_penalty` is accepted and ignored."""
    del fields["frequency_penalty"]


@mutant("completions.tokens.read")
@request(COMPLETIONS)
def tokens_reversed(fields: Json) -> None:
    """A prompt of token ids is read from its end."""
    if isinstance(fields["prompt"][0], int):
        fields["prompt"].reverse()


@mutant("completions.limit.reached")
@request(COMPLETIONS)
def one_token_less(fields: Json) -> None:
    """One token less is generated than `max_tokens` allows."""
    if fields["max_tokens"] > 1:
        fields["max_tokens"] -= 1
