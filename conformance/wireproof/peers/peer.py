"""A peer: the golden one or a server elsewhere, with the rules of a mutant or a variant before it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from wireproof.contract.profile import Profile
from wireproof.peers.golden.app import golden_app
from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.serving import served
from wireproof.peers.wire.altering import Altered
from wireproof.peers.wire.http_server import HttpServer
from wireproof.peers.wire.rules import Rule
from wireproof.peers.wire.upstream import Application, Remote, Upstream


@dataclass(frozen=True, slots=True)
class RunningPeer:
    """Where it answers, and what came of its rules."""

    base_url: str
    altered: Altered


@contextmanager
def golden_peer(settings: Settings, rules: Sequence[Rule] = (), port: int = 0) -> Iterator[RunningPeer]:
    """The golden peer of the settings. Raises OSError when the port is taken."""
    with _running(Application(golden_app(settings)), settings.profile, rules, port) as peer:
        yield peer


@contextmanager
def proxied_peer(
    base_url: str, profile: str, rules: Sequence[Rule] = (), port: int = 0, key: str | None = None
) -> Iterator[RunningPeer]:
    """The rules as a reverse proxy of the operations below `base_url`. Raises OSError when the port is taken.

    `key` takes the place of the golden peer's, which some rules present.
    """
    with _running(Remote(base_url, {KEY: key} if key else None), profile, rules, port) as peer:
        yield peer


@contextmanager
def _running(upstream: Upstream, profile: str, rules: Sequence[Rule], port: int) -> Iterator[RunningPeer]:
    base_path = Profile(profile).statement["base_path"]
    altered = Altered(upstream, rules)
    with served(HttpServer(altered, base_path), port) as origin:
        yield RunningPeer(origin + base_path, altered)
