"""All judges."""

from functools import cache

from wireproof import judges
from wireproof.discovery import instances
from wireproof.judging.judge import Judge


@cache
def all_judges() -> tuple[Judge, ...]:
    """Every judge below `wireproof.judges`, alone or in a list, sorted by clause."""
    return tuple(sorted(instances(judges, Judge), key=lambda each: each.clause))
