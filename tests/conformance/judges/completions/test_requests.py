"""What the probes ask is itself valid, and is as little as it says."""

import pytest

from tests.conformance.judges.completions.conftest import Play
from tests.conformance.judges.completions.scribe import Scribe
from wireproof.contract.profile import Profile
from wireproof.discovery import instances
from wireproof.probes import completions
from wireproof.probing.probe import Probe

_PROFILES = ("openai", "hadrian", "mistralrs", "newapi")


@pytest.mark.parametrize("profile", _PROFILES)
def test_every_request_is_valid_by_the_profile(play: Play, profile: str) -> None:
    held = Profile(profile)
    for exchange in play(Scribe(), profile).exchanges:
        assert held.violations("CreateCompletionRequest", exchange.request.json) == (), exchange.label


@pytest.mark.parametrize("profile", _PROFILES)
def test_every_request_says_what_a_refusal_breaks(play: Play, profile: str) -> None:
    assert all(exchange.expectation is not None for exchange in play(Scribe(), profile).exchanges)


@pytest.mark.parametrize("profile", _PROFILES)
def test_labels_are_those_of_their_probe_and_unique(play: Play, profile: str) -> None:
    labels = [exchange.label for exchange in play(Scribe(), profile).exchanges]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("profile", _PROFILES)
def test_a_healthy_target_is_asked_no_more_than_probes_declare(play: Play, profile: str) -> None:
    exchanges = play(Scribe(), profile).exchanges
    for probe in (each for each in instances(completions, Probe) if not each.further):
        assert sum(exchange.probe == probe.name for exchange in exchanges) <= probe.requests
    assert len(exchanges) <= 20
