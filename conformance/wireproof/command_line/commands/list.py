"""`wireproof list`."""

import click
from rich.console import Console
from rich.table import Table

from wireproof.running.scope import selects
from wireproof.running.selectors import checked_selectors
from wireproof_contract import documents
from wireproof_contract.clauses import all_clauses


@click.command("list")
@click.argument("selectors", nargs=-1)
@click.option("--profile", type=click.Choice(documents.PROFILES), help="Only the clauses that hold in it.")
def command(selectors: tuple[str, ...], profile: str | None) -> None:
    """All clauses, or those that SELECTORS select by the beginning of their ids."""
    checked = checked_selectors((each for text in selectors for each in text.split(",")), "list")
    table = Table("clause", "level", "requirement", box=None, pad_edge=False)
    for clause in all_clauses():
        selected = not checked or any(selects(selector, clause.id) for selector in checked)
        if selected and (profile is None or profile in clause.profiles):
            table.add_row(clause.id, clause.level, clause.requirement)
    console = Console()
    # Elsewhere than on a terminal a clause is one line, for grep.
    (console if console.is_terminal else Console(width=1000)).print(table)
