"""Which kit finds which mutant, and what that costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.results import Row

ENDED = ("ended with", "did not end")


@dataclass(frozen=True, slots=True)
class Trial:
    """One run of a kit against one server; `mutant` is None for the healthy one. `peer` names the server behind it."""

    kit: str
    mutant: str | None
    peer: str
    failed: frozenset[str]
    requests: int
    tokens: int
    seconds: float


def false_alarms(trials: Sequence[Trial], peer: str) -> frozenset[str]:
    """What a kit blames the healthy server for, in any of its runs against it; how runs ended is among it."""
    healthy = (each.failed for each in trials if each.mutant is None and each.peer == peer)
    return frozenset().union(*healthy)


def found(trials: Sequence[Trial]) -> frozenset[str]:
    """The mutants for which a kit says something that it never says of the healthy server behind them."""
    mutants = (each for each in trials if each.mutant is not None)
    return frozenset(
        each.mutant for each in mutants if each.mutant is not None and each.failed - false_alarms(trials, each.peer)
    )


def rows(trials: Sequence[Trial], usual_peer: str) -> list[Row]:
    """For each kit the share of mutants that it finds, its false alarms, and the cost of a run."""
    kits = list(dict.fromkeys(each.kit for each in trials))
    return [row for kit in kits for row in _rows(kit, [each for each in trials if each.kit == kit], usual_peer)]


def _rows(kit: str, trials: Sequence[Trial], usual_peer: str) -> list[Row]:
    tried = [each for each in trials if each.mutant is not None]
    if not tried:
        return []
    alarms = [each for each in false_alarms(trials, usual_peer) if not any(end in each for end in ENDED)]
    name = f"kits on {len(tried)} mutants"
    missed = tuple(sorted({str(each.mutant) for each in tried} - found(trials)))
    return [
        Row(name, f"{kit}: mutants found", "%", (100 * len(found(trials)) / len(tried),)),
        Row(name, f"{kit}: survivors", "", (float(len(missed)),), names=missed),
        Row(name, f"{kit}: false alarms on the healthy server", "", (float(len(alarms)),)),
        Row(name, f"{kit}: requests a run", "", tuple(float(each.requests) for each in tried)),
        Row(name, f"{kit}: tokens a run", "", tuple(float(each.tokens) for each in tried)),
        Row(name, f"{kit}: time a run", "s", tuple(each.seconds for each in tried)),
    ]
