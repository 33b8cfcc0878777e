import pytest

from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import golden_peer
from wireproof.selftest.examination import RealServer, examine
from wireproof.selftest.results import Results
from wireproof.selftest.target import Target
from wireproof_contract.documents import PROFILES


@pytest.mark.parametrize("profile", PROFILES)
def test_the_kit_finds_nothing_wrong_with_the_golden_peer(profile: str) -> None:
    found = examine(Target("golden", "golden", profile))
    assert found.found | found.unsure | found.faults == {}
    assert len(found.passed) > 200


def test_a_mutant_is_found_by_the_clause_that_it_breaks(results: Results) -> None:
    assert {each.mutant.name: each.fate for each in results.mutants} == {
        "chat.usage-missing": "killed",
        "streams.done-missing-in-chat": "killed",
    }
    assert results.faults == []


def test_a_legal_oddity_fails_nothing(results: Results) -> None:
    (crlf,) = results.variants
    assert crlf.touched
    assert crlf.found == {}


def test_a_mutant_stands_before_a_real_server_too() -> None:
    with golden_peer(Settings()) as peer:
        real = RealServer(peer.base_url, MODEL, KEY, "openai")
        found = examine(Target("mutant", "chat.usage-missing", "openai"), real)
    assert "chat.usage.present" in found.found
    assert found.touched
