"""Temperatures of completions that are not honoured."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.rules import COMPLETIONS, Json, request


@mutant("completions.temperature.honoured", settings={"words": "pieced"})
@request(COMPLETIONS)
def temperature_dropped(fields: Json) -> None:
    """`temperature` is accepted and ignored."""
    del fields["temperature"]
