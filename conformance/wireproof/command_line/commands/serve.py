"""`wireproof serve`."""

import signal
import threading
from contextlib import AbstractContextManager
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

import click

from wireproof.command_line.options import base_url
from wireproof.command_line.printing import tell
from wireproof.mutants.catalogue import all_mutants
from wireproof.mutants.mutant import Mutant
from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import RunningPeer, golden_peer, proxied_peer
from wireproof.peers.wire.rules import Rule
from wireproof.running.could_not_run import CouldNotRun
from wireproof.variants.catalogue import all_variants
from wireproof.variants.variant import Variant
from wireproof_contract import documents

Kind = TypeVar("Kind", Mutant, Variant)


@click.command("serve")
@click.option("--profile", type=click.Choice(documents.PROFILES), help="The dialect to speak  [default: openai]")
@click.option("--port", type=click.IntRange(0, 65535), default=0, show_default="a free one", help="On 127.0.0.1.")
@click.option("--mutant", "mutant_name", metavar="NAME", help="Break it in one way: `wireproof serve --list`.")
@click.option("--variant", "variant_name", metavar="NAME", help="Give it a legal oddity: `wireproof serve --list`.")
@click.option("--upstream", metavar="URL", help="Stand before a real server instead of the golden peer.")
@click.option("--list", "listed", is_flag=True, help="Name all mutants and variants.")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    profile: str | None,
    port: int,
    mutant_name: str | None,
    variant_name: str | None,
    upstream: str | None,
    listed: bool,
) -> None:
    """Serve a healthy or a broken server on the loopback interface, to test clients with, until interrupted."""
    if listed:
        _list()
        return
    if mutant_name and variant_name:
        raise CouldNotRun("usage", "--mutant and --variant exclude each other")
    upstream = base_url(upstream) if upstream else None
    settings, rules = _chosen(profile, mutant_name, variant_name)
    try:
        with _peer(settings, rules, upstream, port) as peer:
            _announce(peer, settings, upstream)
            _wait()
    except OSError as error:
        raise CouldNotRun(
            "usage", f"port {port} cannot be used: {error.strerror}", "Leave --port out for a free one."
        ) from error


def _chosen(
    profile: str | None, mutant_name: str | None, variant_name: str | None
) -> tuple[Settings, tuple[Rule, ...]]:
    if mutant_name:
        mutant = _found(mutant_name, {each.name: each for each in all_mutants()}, "mutant")
        return replace(mutant.peer, profile=profile or mutant.profile), mutant.rules
    if variant_name:
        variant = _found(variant_name, {each.name: each for each in all_variants()}, "variant")
        return variant.peer(profile or variant.profiles[0]), variant.rules
    return Settings(profile=profile or "openai"), ()


def _found(name: str, known: dict[str, Kind], what: str) -> Kind:
    if name not in known:
        close = get_close_matches(name, known, n=3, cutoff=0.4)
        hint = f"Did you mean {', '.join(close)}?" if close else "`wireproof serve --list` names them all."
        raise CouldNotRun("usage", f"there is no {what} {name!r}", hint)
    return known[name]


def _peer(
    settings: Settings, rules: tuple[Rule, ...], upstream: str | None, port: int
) -> AbstractContextManager[RunningPeer]:
    if upstream:
        return proxied_peer(upstream, settings.profile, rules, port)
    return golden_peer(settings, rules, port)


def _announce(peer: RunningPeer, settings: Settings, upstream: str | None) -> None:
    click.echo(f"OPENAI_BASE_URL={peer.base_url}")
    if upstream is None:
        click.echo(f"OPENAI_API_KEY={settings.key or KEY}")
        click.echo(f"OPENAI_MODEL={settings.model or MODEL}")


def _wait() -> None:
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    signal.signal(signal.SIGINT, lambda *_: stopped.set())
    stopped.wait()


def _list() -> None:
    mutants = [f"{mutant.name}: {mutant.sentence}" for mutant in all_mutants()]
    variants = [f"{variant.name} (legal): {variant.sentence}" for variant in all_variants()]
    tell("\n".join([*mutants, *variants]))
