"""What further probes show of the golden peer, altered or odd."""

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from wireproof.concluding.verdicts import ClauseVerdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import golden_peer
from wireproof.peers.wire.rules import Rule
from wireproof.running.deployment import Deployment
from wireproof.running.plan import Plan
from wireproof.running.recording import record
from wireproof.running.scope import Scope

Examine = Callable[..., dict[str, ClauseVerdict]]


@pytest.fixture(scope="session")
def examine() -> Examine:
    """The verdicts on these clauses, by id, asked by the probes that serve them and what those build on."""

    @cache
    def profile_named(name: str) -> Profile:
        return Profile(name)

    def examined(
        only: Sequence[str], rules: Sequence[Rule] = (), settings: Settings | None = None
    ) -> dict[str, ClauseVerdict]:
        settings = settings or Settings()
        profile = profile_named(settings.profile)
        plan = Plan(profile, Scope(only=tuple(only)))
        with golden_peer(settings, rules) as peer:
            deployment = Deployment(peer.base_url, settings.model, settings.key or KEY, timeout=4.0)
            transcript = record(deployment, profile, plan.probes)
        return {each.clause.id: each for each in judge_transcript(profile, transcript)}

    return examined
