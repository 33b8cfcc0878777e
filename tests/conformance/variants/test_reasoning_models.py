"""Strict reasoning models are healthy, and nearly everything can be asked of them."""

from dataclasses import dataclass

import pytest

from wireproof.concluding.conclusion import Conclusion, conclude
from wireproof.concluding.verdicts import ClauseVerdict, Verdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.peers.golden.settings import KEY, MODEL
from wireproof.peers.peer import golden_peer
from wireproof.probes.catalogue import all_probes
from wireproof.running.deployment import Deployment
from wireproof.running.recording import record
from wireproof.transcript.transcript import Transcript
from wireproof.variants.reasoning_models import REASONING_MODELS
from wireproof.variants.variant import Variant

STRICT = [each for each in REASONING_MODELS if each.name.startswith("strict")]
FEWEST = {"chat": 138, "responses": 143}
"""Clauses that are seen to be kept; before the kit adapted itself it were 31 of chats."""
FURTHER = {probe.name for probe in all_probes() if probe.further}


@dataclass(frozen=True)
class Run:
    """What was asked of a variant, and what was found."""

    transcript: Transcript
    verdicts: tuple[ClauseVerdict, ...]

    def of(self, *kinds: Verdict) -> list[str]:
        """The clauses with these verdicts."""
        return [each.clause.id for each in self.verdicts if each.verdict in kinds]


@pytest.fixture(scope="module", params=STRICT, ids=lambda each: each.name)
def run(request: pytest.FixtureRequest) -> Run:
    each: Variant = request.param
    profile = Profile("openai")
    with golden_peer(each.peer("openai"), each.rules) as peer:
        transcript = record(Deployment(peer.base_url, MODEL, KEY), profile, all_probes())
    return Run(transcript, judge_transcript(profile, transcript))


def test_they_are_conformant_and_nothing_is_said_against_them(run: Run) -> None:
    assert run.of(Verdict.FAIL, Verdict.WARNING, Verdict.ERROR, Verdict.INCONCLUSIVE) == []
    assert conclude(run.verdicts, run.transcript) is Conclusion.CONFORMANT


def test_most_clauses_of_chats_and_responses_are_seen_to_be_kept(run: Run) -> None:
    passed = run.of(Verdict.PASS)
    for surface, fewest in FEWEST.items():
        assert len([clause for clause in passed if clause.startswith(f"{surface}.")]) >= fewest


def test_what_they_refuse_is_quoted(run: Run) -> None:
    quoted = {each.clause.id: each.message for each in run.verdicts if each.verdict is Verdict.NOT_APPLICABLE}
    for clause in ("chat.limit.max-tokens-accepted", "chat.temperature.zero-accepted", "chat.penalties.accepted"):
        assert any(status in quoted[clause] for status in ("400", "422"))


def test_a_directed_run_still_sends_at_most_ninety_requests(run: Run) -> None:
    directed = [each for each in run.transcript.exchanges if each.probe not in FURTHER]
    assert len(directed) <= 90
