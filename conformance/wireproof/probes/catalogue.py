"""All probes, in the order in which they run."""

from functools import cache
from graphlib import TopologicalSorter

from wireproof import probes
from wireproof.discovery import instances
from wireproof.probing.probe import Probe


@cache
def all_probes() -> tuple[Probe, ...]:
    """Every probe below `wireproof.probes`, each after those it builds on, else by name; the further ones last.

    Raises KeyError when one builds on a probe that does not exist, ValueError when two have one name.
    """
    found = sorted(instances(probes, Probe), key=lambda each: each.name)
    by_name = {each.name: each for each in found}
    if len(by_name) != len(found):
        raise ValueError("two probes have one name")
    order = TopologicalSorter({each.name: (*each.after, *each.follows) for each in found}).static_order()
    return tuple(sorted((by_name[name] for name in order), key=lambda each: each.further))
