"""`wireproof run`."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from wireproof.command_line.finishing import checked_formats, finish
from wireproof.command_line.interruption import Interruption
from wireproof.command_line.options import base_url, expected_failures, header, skips
from wireproof.command_line.plan_table import print_plan
from wireproof.command_line.progress import shown_progress
from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import BOUNDS
from wireproof.fuzzing.fuzzer import Fuzzing
from wireproof.running.budget import Budget
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.deployment import KEY_VARIABLE, Deployment
from wireproof.running.plan import Plan
from wireproof.running.rate_limits import Patience
from wireproof.running.recording import Interrupted, Means, Randomness, record
from wireproof.running.scope import LEVELS, Scope
from wireproof.running.selectors import checked_selectors
from wireproof.storing.folder import Recording, store
from wireproof.storing.writing import make_ready
from wireproof.transcript.exchange import FUZZ
from wireproof.transcript.transcript import Omission, Transcript
from wireproof_contract import documents


@click.command("run")
@click.option(
    "--base-url", "url", envvar="OPENAI_BASE_URL", help="What stands before /chat/completions. [OPENAI_BASE_URL]"
)
@click.option("--model", envvar="OPENAI_MODEL", default="", help="The model; else the first listed. [OPENAI_MODEL]")
@click.option(
    "--api-key-env", default=KEY_VARIABLE, show_default=True, help="The environment variable that holds the key."
)
@click.option("--profile", type=click.Choice(documents.PROFILES), default="openai", show_default=True)
@click.option("--only", multiple=True, help="Clauses by id or its beginning: chat.stream,errors.")
@click.option("--skip", multiple=True, metavar="CLAUSE", help="Leave a clause out; needs a --reason.")
@click.option("--reason", multiple=True, help="Why the clause of the --skip before it is left out.")
@click.option(
    "--level", type=click.Choice(tuple(LEVELS)), default="should", show_default=True, help="Up to which level."
)
@click.option("--max-requests", type=click.IntRange(min=1), help="Send no more requests than this.")
@click.option("--max-tokens", type=click.IntRange(min=1), help="Spend no more tokens than this, prompts included.")
@click.option("--fuzz", type=click.Choice(("off", *BOUNDS)), default="quick", show_default=True, help="At random, too.")
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Of what is asked at random.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="The folder for transcript and reports.")
@click.option("--format", "formats", default="text", show_default=True, help="Of text,json,junit,html,md.")
@click.option(
    "--header", "headers", multiple=True, metavar="'NAME: VALUE'", help="Sent with each request; kept secret."
)
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Longest silence, seconds."
)
@click.option(
    "--patience", type=click.FloatRange(min=0), default=120.0, show_default=True, help="For rate limits, seconds."
)
@click.option(
    "--expected-failures", "expected", type=click.Path(dir_okay=False, path_type=Path), help="Lines: CLAUSE REASON."
)
@click.option("--plan", "plan_only", is_flag=True, help="Show what would be sent and what it may cost; send nothing.")
def command(**options: Any) -> int:
    """Test a deployment."""
    formats = checked_formats(options["formats"], options["out"])
    plan = Plan(Profile(options["profile"]), _scope(options), further=options["fuzz"] != "off")
    budget = Budget(options["max_requests"], options["max_tokens"])
    randomness = _randomness(options, plan)
    if options["plan_only"]:
        print_plan(plan, budget, randomness)
        return 0
    deployment = _deployment(options)
    if options["out"] is not None:
        make_ready(options["out"])
    with Interruption() as interruption:
        with shown_progress(len(plan.probes)) as watcher:
            means = Means(budget, Patience(options["patience"]), watcher)
            transcript = _recorded(deployment, plan, means, randomness)
        omissions = {**transcript.omissions, **plan.left_out}
        if randomness is None:
            omissions[FUZZ] = Omission("left_out", "nothing was asked at random")
        code = _finished(Recording(replace(transcript, omissions=omissions), plan.scope), formats, options["out"])
    return interruption.exit_code or code


def _recorded(deployment: Deployment, plan: Plan, means: Means, randomness: Randomness | None) -> Transcript:
    """What the run recorded, also where it is interrupted."""
    try:
        return record(deployment, plan.profile, plan.probes, means, randomness)
    except Interrupted as interrupted:
        means.watcher.tells("interrupted: judging what was recorded; once more ends at once")
        return interrupted.transcript


def _finished(recording: Recording, formats: tuple[str, ...], folder: Path | None) -> int:
    """The exit code of the verdict; what cannot be stored is told with its text."""
    if folder is None:
        return finish(recording, formats, None)
    try:
        store(recording, folder)
    except CouldNotRun:
        finish(recording, ("text",), None)
        raise
    return finish(recording, formats, folder)


def _scope(options: dict[str, Any]) -> Scope:
    return Scope(
        only=checked_selectors((each for text in options["only"] for each in text.split(",")), "--only"),
        skips=skips(options["skip"], options["reason"]),
        level=options["level"],
        expected_failures=expected_failures(options["expected"]),
    )


def _randomness(options: dict[str, Any], plan: Plan) -> Randomness | None:
    bounds = BOUNDS.get(options["fuzz"])
    if bounds is None or plan.explored == frozenset():
        return None
    return Randomness(Fuzzing(bounds, options["seed"]), plan.explored)


def _deployment(options: dict[str, Any]) -> Deployment:
    variable = options["api_key_env"]
    if variable != KEY_VARIABLE and variable not in os.environ:
        raise CouldNotRun("usage", f"--api-key-env: {variable} is not set")
    headers = tuple(header(text) for text in options["headers"])
    key = os.environ.get(variable, "").strip() or None
    if key is not None and not key.isprintable():
        raise CouldNotRun("usage", f"the key in {variable} holds a line break or another control character")
    url = base_url(options["url"])
    return Deployment(url, options["model"], key, variable, headers, options["timeout"])
