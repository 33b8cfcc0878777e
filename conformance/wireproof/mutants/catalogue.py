"""All mutants."""

from functools import cache

from wireproof import mutants
from wireproof.discovery import instances
from wireproof.mutants.mutant import Mutant


@cache
def all_mutants() -> tuple[Mutant, ...]:
    """Every mutant below `wireproof.mutants`, by name. Raises ValueError when two have one name, or one no sentence."""
    found = sorted(instances(mutants, Mutant), key=lambda each: each.name)
    names = [each.name for each in found]
    if len(set(names)) != len(names):
        raise ValueError(f"mutants of one name: {sorted({name for name in names if names.count(name) > 1})}")
    if mute := [each.name for each in found if not each.sentence]:
        raise ValueError(f"mutants without a sentence: {mute}")
    return tuple(found)
