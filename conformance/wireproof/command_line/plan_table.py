"""A plan as a table."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.table import Table

from wireproof.command_line.printing import Paper
from wireproof.fuzzing.bounds import Bounds
from wireproof.probing.probe import Probe
from wireproof.running.budget import Budget
from wireproof.running.plan import Plan, kept_for_asking_again
from wireproof.running.recording import Randomness
from wireproof.transcript.spending import Spent

_SHOWN = 3


def print_plan(plan: Plan, budget: Budget, randomness: Randomness | None) -> None:
    """Each probe with the most that it spends and the clauses that it serves, the rarest first; then the sums."""
    omissions = plan.omissions(budget)
    asked = [probe for probe in plan.probes if probe.name not in omissions]
    console = Paper(width=None if Paper().is_terminal else 200, highlight=False)
    console.print(_table(plan, asked))
    for name, reason in omissions.items():
        console.print(f"{name}: not asked: {reason}", markup=False)
    for line in _sums(asked, budget, randomness.fuzzing.bounds if randomness is not None else None):
        console.print(line)
    served = {clause for probe in asked for clause in plan.served[probe.name]}
    console.print(f"all of it for {len(served)} of {len(plan.clauses)} clauses; what a model reasons costs more tokens")
    console.print("nothing was sent")


def _table(plan: Plan, asked: Sequence[Probe]) -> Table:
    table = Table("probe", "requests", "tokens", "clauses", "first of all", box=None, pad_edge=False)
    rarity = Counter(clause for clauses in plan.served.values() for clause in clauses)
    for probe in asked:
        clauses = sorted(plan.served[probe.name], key=lambda clause: rarity[clause])
        shown = ", ".join(clauses[:_SHOWN]) + (" …" if len(clauses) > _SHOWN else "")
        requests = f"{probe.requests} + {probe.again}" if probe.again else str(probe.requests)
        table.add_row(probe.name, requests, str(probe.tokens), str(len(clauses)), shown)
    return table


def _sums(asked: Sequence[Probe], budget: Budget, bounds: Bounds | None) -> Iterator[str]:
    """A line for each part of the run, and one for the whole."""
    directed = [probe for probe in asked if not probe.further]
    further = [probe for probe in asked if probe.further]
    most, again = _most(directed), kept_for_asking_again(directed)
    kept = f", and {_counted(again, 'request')} more (+) in case something has to be asked again" if again else ""
    yield f"directed: {_counted(len(directed), 'probe')}, at most {_told(most)}{kept}"
    if further:
        yield f"further: {_counted(len(further), 'probe')}, at most {_told(_most(further))}"
    if bounds is not None and bounds.requests is not None and bounds.tokens is not None:
        at_random = Spent(bounds.requests, bounds.tokens)
        shared = ", the further probes included" if further else ""
        yield f"at random: at most {_told(at_random)}{shared}"
    elif bounds is not None:
        yield "at random: no bounds"
        return
    else:
        at_random = _most(further)
    whole = most + at_random + Spent(requests=again)
    requests = min(whole.requests, budget.requests or whole.requests)
    yield f"in all: at most {_told(Spent(requests, min(whole.tokens, budget.tokens or whole.tokens)))}"


def _most(probes: Sequence[Probe]) -> Spent:
    return sum((Spent(probe.requests, probe.tokens) for probe in probes), Spent())


def _told(most: Spent) -> str:
    return f"{_counted(most.requests, 'request')} and {_counted(most.tokens, 'token')}"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
