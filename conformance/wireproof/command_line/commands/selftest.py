"""`wireproof selftest`."""

import os
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from wireproof.command_line.options import base_url
from wireproof.running.could_not_run import CouldNotRun
from wireproof.selftest.examination import Examination, RealServer
from wireproof.selftest.kill_matrix import kill_matrix
from wireproof.selftest.pool import examined
from wireproof.selftest.results import Results
from wireproof.selftest.target import Target, all_targets
from wireproof.selftest.text_summary import summary
from wireproof_contract.documents import PROFILES


@click.command("selftest")
@click.option("--only", multiple=True, metavar="NAME", help="Only peers whose names begin so: chat, golden, crlf …")
@click.option("--profile", "profiles", multiple=True, type=click.Choice(PROFILES), help="Only these dialects.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes.")
@click.option("--upstream", metavar="URL", help="Mutate a real server instead of the golden peer.")
@click.option("--model", default="", help="The model to ask that server for.")
@click.option("--api-key-env", default="OPENAI_API_KEY", show_default=True, help="Where that server's key is.")
@click.option("--verbose", is_flag=True, help="Name every mutant with the clauses that find it.")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the kill matrix as a page.")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    only: tuple[str, ...],
    profiles: tuple[str, ...],
    workers: int,
    upstream: str | None,
    model: str,
    api_key_env: str,
    verbose: bool,
    html: Path | None,
) -> int:
    """Prove the kit: healthy peers pass, every mutant is found by the clause it breaks, no legal oddity fails.

    Exit codes: 0 proven, 1 not, 2 could not run.
    """
    real = None
    if upstream:
        chosen = profiles[0] if profiles else "openai"
        real = RealServer(base_url(upstream), model, os.environ.get(api_key_env), chosen)
    targets = _targets(only, profiles, real)
    results = Results(_examined(targets, workers, real), complete=not (only or profiles or real))
    for line in summary(results, verbose=verbose):
        click.echo(line)
    if html:
        html.write_text(kill_matrix(results), encoding="utf-8")
    return 1 if results.faults else 0


def _targets(only: tuple[str, ...], profiles: tuple[str, ...], real: RealServer | None) -> list[Target]:
    """What is examined; a real server has no settings to be odd with, and speaks one dialect."""
    targets = all_targets(only, (real.profile,) if real else profiles or PROFILES)
    if not targets:
        raise CouldNotRun("usage", "no peer has such a name", "`wireproof serve --list` names them all.")
    if real:
        golden = Target("golden", "golden", real.profile)
        return [golden, *(each for each in targets if each.kind == "mutant")]
    return targets


def _examined(targets: list[Target], workers: int, real: RealServer | None) -> list[Examination]:
    console = Console(stderr=True)
    done = []
    with Progress(console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("Examining", total=len(targets))
        for examination in examined(targets, workers, real):
            progress.update(task, advance=1, description=examination.target.name)
            done.append(examination)
    order = {target: place for place, target in enumerate(targets)}
    return sorted(done, key=lambda each: order[each.target])
