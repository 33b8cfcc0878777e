"""`wireproof selftest`."""

import os
from collections.abc import Iterable
from pathlib import Path

import click
from rich.progress import Progress

from wireproof.command_line.options import base_url
from wireproof.command_line.printing import Paper, tell
from wireproof.running.could_not_run import CouldNotRun
from wireproof.selftest.examination import Examination, RealServer, examine
from wireproof.selftest.kill_matrix import kill_matrix
from wireproof.selftest.pool import examined
from wireproof.selftest.results import Results
from wireproof.selftest.target import Target, all_targets, sampled
from wireproof.selftest.text_summary import summary
from wireproof.storing.writing import make_ready, write_whole
from wireproof_contract.documents import PROFILES

_TOLD = 50
"""After so many examinations a line tells how far it is, where there is no terminal."""


@click.command("selftest")
@click.option("--only", multiple=True, metavar="NAME", help="Only peers whose names begin so: chat, golden, crlf …")
@click.option("--every", type=click.IntRange(1), default=1, metavar="N", help="Only each N-th of them.")
@click.option("--profile", "profiles", multiple=True, type=click.Choice(PROFILES), help="Only these dialects.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes.")
@click.option("--upstream", metavar="URL", help="Put the mutants before a real server instead of the golden peer.")
@click.option("--model", default="", help="The model to ask that server for; else the first listed.")
@click.option("--api-key-env", default="OPENAI_API_KEY", show_default=True, help="Where that server's key is.")
@click.option("--verbose", is_flag=True, help="Name every mutant with the clauses that find it.")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the results as a page.")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    only: tuple[str, ...],
    every: int,
    profiles: tuple[str, ...],
    workers: int,
    upstream: str | None,
    model: str,
    api_key_env: str,
    verbose: bool,
    html: Path | None,
) -> int:
    """Prove the kit: healthy peers pass, every mutant is found by the clause it breaks, no legal oddity fails.

    With --upstream every mutant is a reverse proxy before a real server. What that server breaks by itself is told and
    finds no mutant; a mutant of which its answers show nothing is named with the reason.

    Exit codes: 0 proven, 1 not, 2 could not run.
    """
    if html is not None:
        make_ready(html.parent)
    real = (
        _real_server(upstream, model, os.environ.get(api_key_env, "").strip() or None, profiles) if upstream else None
    )
    targets = sampled(_targets(only, profiles, real), every)
    begun = [_healthy(targets.pop(0), real)] if real else []
    done = [*begun, *_examined(targets, workers, real)]
    results = Results(done, complete=not (only or profiles or real or every > 1), real=real is not None)
    for line in summary(results, verbose=verbose):
        tell(line)
    if html is not None:
        write_whole(html, kill_matrix(results))
    return 1 if results.faults else 0


def _real_server(upstream: str, model: str, key: str | None, profiles: tuple[str, ...]) -> RealServer:
    if len(profiles) > 1:
        raise CouldNotRun("usage", "a real server is held to one --profile", "Run it again for each.")
    return RealServer(base_url(upstream), model, key, profiles[0] if profiles else "openai")


def _targets(only: tuple[str, ...], profiles: tuple[str, ...], real: RealServer | None) -> list[Target]:
    """What is examined; a real server has no settings to be odd with, and speaks one dialect."""
    targets = all_targets(only, (real.profile,) if real else profiles or PROFILES)
    if not targets:
        raise CouldNotRun("usage", "no peer has such a name", "`wireproof serve --list` names them all.")
    if real:
        golden = Target("golden", "golden", real.profile)
        return [golden, *(each for each in targets if each.kind == "mutant")]
    return targets


def _healthy(golden: Target, real: RealServer) -> Examination:
    """What the real server shows by itself. Raises CouldNotRun where nothing can be said of it."""
    found = examine(golden, real)
    if found.obstacle:
        raise CouldNotRun("usage", f"the server at {real.base_url}, through a proxy: {found.obstacle}")
    return found


def _examined(targets: list[Target], workers: int, real: RealServer | None) -> list[Examination]:
    console = Paper(stderr=True)
    done: list[Examination] = []
    with Progress(console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("Examining", total=len(targets))
        for examination in examined(targets, workers, real):
            progress.update(task, advance=1, description=examination.target.name)
            done.append(examination)
            if not console.is_terminal and len(done) % _TOLD == 0:
                tell(f"{len(done)} of {len(targets)} examined", err=True)
    return _ordered(done, targets)


def _ordered(done: Iterable[Examination], targets: list[Target]) -> list[Examination]:
    order = {target: place for place, target in enumerate(targets)}
    return sorted(done, key=lambda each: order[each.target])
