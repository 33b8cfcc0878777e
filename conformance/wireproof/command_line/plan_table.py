"""A plan as a table."""

from collections import Counter

from rich.table import Table

from wireproof.command_line.printing import Paper
from wireproof.running.budget import Budget
from wireproof.running.plan import Plan
from wireproof.running.recording import Randomness

_SHOWN = 3


def print_plan(plan: Plan, budget: Budget, randomness: Randomness | None) -> None:
    """Each probe with the most that it spends and the clauses that it serves, the rarest first; then the sum."""
    omissions = plan.omissions(budget)
    table = Table("probe", "requests", "tokens", "clauses", "first of all", box=None, pad_edge=False)
    asked = [probe for probe in plan.probes if probe.name not in omissions]
    rarity = Counter(clause for clauses in plan.served.values() for clause in clauses)
    for probe in asked:
        clauses = sorted(plan.served[probe.name], key=lambda clause: rarity[clause])
        shown = ", ".join(clauses[:_SHOWN]) + (" …" if len(clauses) > _SHOWN else "")
        table.add_row(probe.name, str(probe.requests), str(probe.tokens), str(len(clauses)), shown)
    console = Paper(width=None if Paper().is_terminal else 200, highlight=False)
    console.print(table)
    for name, reason in omissions.items():
        console.print(f"{name}: not asked: {reason}", markup=False)
    served = {clause for probe in asked for clause in plan.served[probe.name]}
    directed = [probe for probe in asked if not probe.further]
    console.print(
        f"{len(directed)} probes, at most {sum(probe.requests for probe in directed)} requests and "
        f"{sum(probe.tokens for probe in directed)} tokens, for {len(served)} of {len(plan.clauses)} clauses"
    )
    if randomness is not None:
        bounds = randomness.fuzzing.bounds
        most = f"at most {bounds.requests} requests and {bounds.tokens} tokens" if bounds.requests else "no bounds"
        console.print(f"and {len(asked) - len(directed)} further probes with requests made at random: {most}")
    console.print("nothing was sent")
