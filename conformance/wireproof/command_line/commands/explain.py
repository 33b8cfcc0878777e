"""`wireproof explain`."""

import click

from wireproof.command_line.printing import tell
from wireproof.contract.profile import Profile
from wireproof.running.plan import Plan
from wireproof.running.scope import Scope
from wireproof.running.selectors import checked_ids
from wireproof_contract.clauses import Clause, clause


@click.command("explain")
@click.argument("identifier", metavar="CLAUSE")
def command(identifier: str) -> None:
    """What CLAUSE demands, where that comes from, and which probes show it."""
    (checked,) = checked_ids([identifier], "explain")
    found = clause(checked)
    tell(f"{click.style(found.id, bold=True)} ({found.level})\n  {found.requirement}\n")
    for name, value in (
        ("source", found.source),
        ("place", found.pointer),
        ("profiles", ", ".join(found.profiles)),
        ("shown by", ", ".join(_probes(found)) or "generated requests alone"),
        ("hint", found.hint),
    ):
        if value:
            tell(f"  {name + ':':<10}{value}")
    for known in found.known:
        tell(f"  seen in:  {', '.join(known.servers)}: {known.report}")


def _probes(found: Clause) -> list[str]:
    """Those of the first profile that the clause holds in."""
    plan = Plan(Profile(found.profiles[0]), Scope(only=(found.id,), level="all"))
    return [name for name, clauses in plan.served.items() if clauses]
