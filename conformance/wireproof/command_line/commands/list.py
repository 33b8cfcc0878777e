"""`wireproof list`."""

import click
from rich.markup import escape
from rich.table import Column, Table

from wireproof.command_line.printing import Paper, tell
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.scope import selects
from wireproof.running.selectors import checked_selectors
from wireproof_contract import documents
from wireproof_contract.clauses import Clause, all_clauses


@click.command("list")
@click.argument("selectors", nargs=-1)
@click.option("--profile", type=click.Choice(documents.PROFILES), help="Only the clauses that hold in it.")
def command(selectors: tuple[str, ...], profile: str | None) -> None:
    """All clauses, or those that SELECTORS select by the beginning of their ids."""
    checked = checked_selectors((each for text in selectors for each in text.split(",")), "list")
    selected = [
        clause
        for clause in all_clauses()
        if (not checked or any(selects(selector, clause.id) for selector in checked))
        and (profile is None or profile in clause.profiles)
    ]
    if not selected:
        raise CouldNotRun("usage", f"the profile {profile} has no clause of {', '.join(checked)}")
    console = Paper()
    if console.is_terminal:
        console.print(_table(selected))
        return
    # Elsewhere a clause is one line, for grep.
    width = max(len(clause.id) for clause in selected)
    lines = [f"{clause.id:<{width}}  {clause.level:<6}  {clause.requirement}" for clause in selected]
    tell("\n".join([f"{'clause':<{width}}  level   requirement", *lines]))


def _table(clauses: list[Clause]) -> Table:
    table = Table(Column("clause", overflow="fold"), "level", "requirement", box=None, pad_edge=False)
    for clause in clauses:
        table.add_row(clause.id, clause.level, escape(clause.requirement))
    return table
