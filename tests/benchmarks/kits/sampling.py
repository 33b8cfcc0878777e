"""Which mutants all kits are tried on."""

from collections.abc import Sequence

from wireproof.mutants.mutant import Mutant

PROFILE = "openai"  # the dialect that all kits speak


def sample(mutants: Sequence[Mutant], count: int | None) -> list[Mutant]:
    """So many of the official dialect, the same ones each time and spread evenly over the surfaces; None is all."""
    ordered = sorted((each for each in mutants if each.profile == PROFILE), key=lambda each: each.name)
    if count is None or count >= len(ordered):
        return ordered
    return [ordered[place * len(ordered) // count] for place in range(count)]
