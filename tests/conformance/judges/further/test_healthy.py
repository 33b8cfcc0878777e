"""Healthy servers, however odd, break nothing that further probes look at."""

from typing import Any

import pytest

from tests.conformance.judges.further.conftest import Examine
from wireproof.concluding.verdicts import Verdict
from wireproof.peers.golden.settings import Settings
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, Rule, events, instead, whole
from wireproof_contract.documents import PROFILES

_BAD = {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}
_SURFACES = ("responses.", "chat.", "completions.")

SETTINGS: dict[str, dict[str, Any]] = {
    "words that never vary": {"words": "constant"},
    "no words at all": {"words": "none"},
    "words that are never the same": {"words": "unrepeatable"},
    "words of many scripts": {"words": "unusual"},
    "reasoning before each answer": {"thoughts": 3},
    "one chunk": {"group": 0},
    "characters": {"characters": True},
    "no calls under auto": {"eager": False},
    "text before calls": {"preface": True},
    "no key": {"key": None},
}

LACKING = (
    "background",
    "replayed_responses",
    "stored_responses",
    "chat_logprobs",
    "json_object",
    "json_schema",
    "tools",
    "tool_choice_required",
    "suffix",
    "best_of",
    "n",
    "chat_n",
)


def _for_ever(body: Json) -> None:
    if body["background"]:
        body |= {"status": "in_progress", "output": [], "usage": None, "completed_at": None}


def _unknown_operation(call: Call) -> Reply:
    del call
    return error_reply("Not Found", 404)


def _kept_alive(told: list[Event]) -> list[Event]:
    return [*told[:2], Event(name="vendor.ping", json={"type": "vendor.ping"}), *told[2:]]


ODDITIES: dict[str, tuple[Rule, ...]] = {
    "work that takes long": (whole("getResponse")(_for_ever),),
    "no operation to cancel": (instead("cancelResponse")(_unknown_operation),),
    "events of a vendor without numbers": (events(RESPONSES, "getResponse")(_kept_alive),),
}


@pytest.mark.parametrize("profile", PROFILES)
def test_the_golden_peer_keeps_every_clause(examine: Examine, profile: str) -> None:
    verdicts = examine(_SURFACES, settings=Settings(profile=profile))
    judged = {name: each for name, each in verdicts.items() if name.startswith(_SURFACES)}
    assert {name: each.message for name, each in judged.items() if each.verdict in _BAD} == {}
    assert {name for name, each in judged.items() if each.verdict is Verdict.INCONCLUSIVE} == set()


@pytest.mark.parametrize("chosen", SETTINGS.values(), ids=SETTINGS)
def test_a_healthy_server_breaks_nothing(examine: Examine, chosen: dict[str, Any]) -> None:
    verdicts = examine(_SURFACES, settings=Settings(**chosen))
    assert {name: each.message for name, each in verdicts.items() if each.verdict in _BAD} == {}


@pytest.mark.parametrize("capability", LACKING)
def test_a_server_that_lacks_something_and_says_so_breaks_nothing(examine: Examine, capability: str) -> None:
    verdicts = examine(_SURFACES, settings=Settings(lacks=frozenset({capability})))
    assert {name: each.message for name, each in verdicts.items() if each.verdict in _BAD} == {}


@pytest.mark.parametrize("rules", ODDITIES.values(), ids=ODDITIES)
def test_an_oddity_breaks_nothing(examine: Examine, rules: tuple[Rule, ...]) -> None:
    verdicts = examine(("responses.",), rules)
    assert {name: each.message for name, each in verdicts.items() if each.verdict in _BAD} == {}


def test_work_that_is_not_done_in_time_shows_nothing(examine: Examine) -> None:
    verdicts = examine(("responses.background",), ODDITIES["work that takes long"])
    assert verdicts["responses.background.ended"].verdict is Verdict.SKIPPED
    assert verdicts["responses.background.same"].verdict is Verdict.PASS
