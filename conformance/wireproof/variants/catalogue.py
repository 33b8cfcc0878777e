"""All variants."""

from functools import cache

from wireproof import variants
from wireproof.discovery import instances
from wireproof.variants.variant import Variant


@cache
def all_variants() -> tuple[Variant, ...]:
    """Every variant below `wireproof.variants`, by name. Raises ValueError when two have one name."""
    found = sorted(instances(variants, Variant), key=lambda each: each.name)
    if len({each.name for each in found}) != len(found):
        raise ValueError("two variants have one name")
    return tuple(found)
