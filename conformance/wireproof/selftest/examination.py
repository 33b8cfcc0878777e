"""One run of the kit against one peer."""

import time
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from wireproof.concluding.verdicts import ClauseVerdict, Verdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.peers.golden.settings import KEY
from wireproof.peers.peer import RunningPeer, golden_peer, proxied_peer
from wireproof.probes.catalogue import all_probes
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.deployment import Deployment
from wireproof.running.rate_limits import Patience
from wireproof.running.recording import Means, record
from wireproof.selftest.target import Target
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.spending import Spent, spending

_SILENCE = 4.0
"""Seconds after which a peer on this machine is taken to have hung."""
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class RealServer:
    """A server to stand before instead of the golden peer."""

    base_url: str
    model: str
    key: str | None
    profile: str


@dataclass(frozen=True, slots=True)
class Examination:
    """What the kit found in a peer.

    `found` are the clauses that failed or warned, each with its message; `unsure` those that are inconclusive, `faults`
    those at which the kit itself went wrong. `passed` are the clauses that were seen to be kept, `unseen` those of
    which the run showed nothing, each with the reason. `touched` says whether a rule altered anything. `directed` is
    what the run cost without the further probes. `obstacle` is why the run could not be done at all.
    """

    target: Target
    failed: dict[str, str] = field(default_factory=dict)
    warned: dict[str, str] = field(default_factory=dict)
    unsure: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    passed: tuple[str, ...] = ()
    unseen: dict[str, str] = field(default_factory=dict)
    touched: bool = False
    requests: int = 0
    tokens: int = 0
    directed: Spent = field(default_factory=Spent)
    seconds: float = 0.0
    obstacle: str = ""

    @property
    def found(self) -> dict[str, str]:
        """The clauses that the peer was seen to break."""
        return self.failed | self.warned


def examine(target: Target, real: RealServer | None = None) -> Examination:
    """Run all probes against the peer and judge what came."""
    begun = time.monotonic()
    profile = Profile(real.profile if real else target.profile)
    with _peer(target, real) as peer:
        try:
            transcript = record(
                _deployment(target, peer, real), profile, all_probes(), Means(patience=Patience(_PATIENCE))
            )
        except CouldNotRun as reason:
            seconds = time.monotonic() - begun
            return Examination(target, touched=peer.altered.touched, seconds=seconds, obstacle=reason.cause)
    verdicts = judge_transcript(profile, transcript)
    spent = spending(transcript.exchanges)
    return Examination(
        target,
        failed=_messages(verdicts, Verdict.FAIL),
        warned=_messages(verdicts, Verdict.WARNING),
        unsure=_messages(verdicts, Verdict.INCONCLUSIVE),
        faults=_messages(verdicts, Verdict.ERROR),
        passed=tuple(each.clause.id for each in verdicts if each.verdict is Verdict.PASS),
        unseen=_messages(verdicts, Verdict.SKIPPED) | _messages(verdicts, Verdict.NOT_APPLICABLE),
        touched=peer.altered.touched,
        requests=spent.requests,
        tokens=spent.tokens,
        directed=spending(each for each in transcript.exchanges if _is_directed(each)),
        seconds=time.monotonic() - begun,
    )


def _is_directed(exchange: Exchange) -> bool:
    return exchange.probe not in {probe.name for probe in all_probes() if probe.further}


def _peer(target: Target, real: RealServer | None) -> AbstractContextManager[RunningPeer]:
    if real is not None:
        return proxied_peer(real.base_url, real.profile, target.rules, key=real.key)
    return golden_peer(target.settings, target.rules)


def _deployment(target: Target, peer: RunningPeer, real: RealServer | None) -> Deployment:
    if real is not None:
        return Deployment(peer.base_url, real.model, real.key, timeout=_SILENCE * 5)
    return Deployment(peer.base_url, target.settings.model, target.settings.key or KEY, timeout=_SILENCE)


def _messages(verdicts: tuple[ClauseVerdict, ...], verdict: Verdict) -> dict[str, str]:
    return {each.clause.id: each.message for each in verdicts if each.verdict is verdict}
