"""How kits are compared, with scripted results."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.benchmarks.kits.all_kits import all_kits
from tests.benchmarks.kits.comparison import Trial, false_alarms, found, rows
from tests.benchmarks.kits.kit import NotInstalled, install, run
from tests.benchmarks.kits.metering import Meter
from tests.benchmarks.kits.sampling import sample
from tests.benchmarks.results import table
from wireproof.mutants.catalogue import all_mutants
from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import golden_peer


def _trial(mutant: str | None, *failed: str, kit: str = "ours", peer: str = "usual", requests: int = 10) -> Trial:
    return Trial(kit, mutant, peer, frozenset(failed), requests, 100 * requests, 1.5)


HEALTHY = (_trial(None, "ended with 1", "strict"), _trial(None, "ended with 1", "flaky"))


def test_what_fails_on_the_healthy_server_in_any_run_is_a_false_alarm() -> None:
    assert false_alarms(HEALTHY, "usual") == {"ended with 1", "strict", "flaky"}
    assert false_alarms(HEALTHY, "another") == frozenset()


def test_a_mutant_is_found_by_what_is_never_said_of_the_healthy_server() -> None:
    trials = [*HEALTHY, _trial("a", "ended with 1", "strict"), _trial("b", "ended with 1", "new"), _trial("c")]
    assert found(trials) == {"b"}


def test_a_run_that_ends_otherwise_finds_the_mutant_too() -> None:
    assert found([*HEALTHY, _trial("a", "ended with 2")]) == {"a"}


def test_a_mutant_is_compared_with_the_healthy_server_behind_it() -> None:
    thinking = (_trial(None, "long", peer="thinking"), _trial("a", "long", peer="thinking"))
    assert found([*HEALTHY, *thinking]) == frozenset()
    assert found([*HEALTHY, *thinking, _trial("b", "long")]) == {"b"}


def test_the_table_has_the_rate_the_false_alarms_and_the_costs_of_each_kit() -> None:
    ours = [*HEALTHY, _trial("a", "new", requests=30), _trial("b", requests=10)]
    other = [_trial(None, kit="other"), _trial("a", kit="other"), _trial("b", kit="other")]
    told = {row.quantity: row.median for row in rows([*ours, *other], "usual")}
    assert told["ours: mutants found"] == 50
    assert told["ours: false alarms on the healthy server"] == 2
    assert told["ours: requests a run"] == 20
    assert told["ours: tokens a run"] == 2000
    assert told["other: mutants found"] == 0


def test_the_survivors_of_each_kit_are_named_below_the_table_and_in_the_file() -> None:
    ours = [*HEALTHY, _trial("a", "new"), _trial("b")]
    other = [_trial(None, kit="other"), _trial("a", "x", kit="other"), _trial("b", "x", kit="other")]
    found_rows = rows([*ours, *other], "usual")
    assert table(found_rows).endswith("\n\nours: survivors: b\nother: survivors: none")
    assert [row.as_json()["names"] for row in found_rows if row.names is not None] == [["b"], []]


def test_a_sample_is_the_same_each_time_and_of_every_great_surface() -> None:
    mutants = all_mutants()
    chosen = sample(mutants, 40)
    assert chosen == sample(tuple(reversed(mutants)), 40)
    assert len({each.name for each in chosen}) == 40
    assert {"chat", "completions", "protocol", "responses", "streams", "tools"} <= {each.surface for each in chosen}
    assert {each.profile for each in sample(mutants, None)} == {"openai"}


def test_requests_and_tokens_are_counted_at_the_server(asked: Any) -> None:
    meter = Meter()
    with golden_peer(Settings(), meter.rules) as peer:
        usage = asked(peer.base_url)["usage"]
        asked(peer.base_url)
        assert not peer.altered.touched
    assert (meter.requests, meter.tokens) == (2, 2 * usage["total_tokens"])


@pytest.fixture
def asked() -> Any:
    def ask(base_url: str) -> Any:
        body = {"model": MODEL, "messages": [{"role": "user", "content": "Hello"}], "max_tokens": 4}
        headers = {"authorization": f"Bearer {KEY}"}
        return httpx.post(f"{base_url}/chat/completions", json=body, headers=headers).json()

    return ask


def test_a_kit_that_cannot_be_installed_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotInstalled, match="no-such-installer"):
        install(("no-such-installer",), tmp_path)
    with pytest.raises(NotInstalled, match="out of order"):
        install(("sh", "-c", "echo out of order >&2; exit 1"), tmp_path)


def test_how_a_kit_ended_is_part_of_what_it_found(tmp_path: Path) -> None:
    assert run(("sh", "-c", "echo {}; exit 3"), tmp_path, {}) == ("{}\n", "ended with 3")


def test_kits_have_names_of_their_own() -> None:
    names = [kit.name for kit in all_kits()]
    assert names[0] == "wireproof"
    assert len(set(names)) == len(names) == 4
