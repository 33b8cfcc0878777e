"""The golden peer, asked by the probes for responses alone."""

from collections.abc import Callable, Sequence

import pytest

from tests.conformance.judges.responses.findings import Findings
from wireproof.concluding.verdicts import judge_transcript
from wireproof.contract.profile import Profile
from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import golden_peer
from wireproof.peers.wire.rules import Rule
from wireproof.probes.catalogue import all_probes
from wireproof.running.deployment import Deployment
from wireproof.running.recording import record

Examine = Callable[..., Findings]


@pytest.fixture(scope="session")
def examined() -> Examine:
    """What the kit finds about responses in the golden peer of the settings, altered by the rules."""
    probes = [probe for probe in all_probes() if probe.name.startswith("responses.") and not probe.further]
    profiles: dict[str, Profile] = {}

    def examine(rules: Sequence[Rule] = (), settings: Settings | None = None) -> Findings:
        settings = settings or Settings()
        profile = profiles.setdefault(settings.profile, Profile(settings.profile))
        with golden_peer(settings, rules) as peer:
            deployment = Deployment(peer.base_url, settings.model, settings.key or KEY, timeout=4.0)
            transcript = record(deployment, profile, probes)
        return Findings(transcript, judge_transcript(profile, transcript), altered=peer.altered.touched)

    return examine
