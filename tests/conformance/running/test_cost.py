"""What a run really costs healthy servers, however odd these are; `wireproof selftest` measures all of them."""

import json
import re
from collections import Counter
from itertools import count
from typing import Any

import pytest

from tests.conformance.loopback import Received, Script, answer, target
from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import QUICK, Bounds
from wireproof.fuzzing.fuzzer import Fuzzing
from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import golden_peer
from wireproof.probes.catalogue import all_probes
from wireproof.probing.probe import Probe, Situation
from wireproof.probing.probe import Script as ProbeScript
from wireproof.probing.step import post
from wireproof.running.budget import DIRECTED_REQUESTS, DIRECTED_TOKENS
from wireproof.running.deployment import Deployment
from wireproof.running.rate_limits import Patience
from wireproof.running.recording import Means, Randomness, record
from wireproof.selftest.examination import Examination
from wireproof.selftest.pool import examined
from wireproof.selftest.target import Target, all_targets
from wireproof.transcript.exchange import FUZZ
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.spending import spending
from wireproof_contract.documents import PROFILES

DEAREST = (
    "unrepeatable",
    "busy",
    "hidden-thoughts",
    "no-forced-calls",
    "no-parallel-tool-calls",
    "no-seed",
)
"""The healthy servers that are asked the most, or reason the most."""

SET_ASIDE = re.compile(r"/(refused|cut)-\d+$")
OTHERS = [profile for profile in PROFILES if profile != "openai"]


def healthy() -> list[Target]:
    return [target for target in all_targets() if target.kind != "mutant"]


def too_dear(examinations: list[Examination]) -> list[tuple[str, str, int, int]]:
    return [
        (each.target.name, each.target.profile, each.directed.requests, each.directed.tokens)
        for each in examinations
        if not 0 < each.directed.requests <= DIRECTED_REQUESTS or each.directed.tokens > DIRECTED_TOKENS
    ]


@pytest.mark.long  # the selftest measures all of them
def test_the_dearest_of_healthy_servers_cost_no_more_than_was_promised() -> None:
    targets = [target for target in healthy() if target.profile == "openai" and target.name in DEAREST]
    assert len(targets) == len(DEAREST)
    assert too_dear(list(examined(targets, workers=1))) == []


@pytest.mark.parametrize("name", DEAREST)
def test_no_probe_asks_a_healthy_server_more_than_it_declares(name: str) -> None:
    """Nor where it asks again; forms that the model does not take, told once in a run, are no probe's doing."""
    (found,) = (each for each in healthy() if each.profile == "openai" and each.name == name)
    with golden_peer(found.settings, found.rules) as peer:
        deployment = Deployment(peer.base_url, found.settings.model, KEY, timeout=10.0)
        transcript = record(deployment, Profile("openai"), all_probes(), Means(patience=Patience(20)))
    asked = Counter(each.probe for each in transcript.exchanges if not SET_ASIDE.search(each.label))
    assert {each.name for each in all_probes() if asked[each.name] > each.requests + each.again} == set()
    assert asked["chat.reference"] >= 2


def test_what_is_asked_again_is_declared_where_a_form_may_be_refused_or_an_answer_waver() -> None:
    again = {probe.name for probe in all_probes() if probe.again}
    assert {"chat.reference", "completions.reference", "responses.stream", "responses.tools"} <= again


@pytest.mark.long
@pytest.mark.parametrize("profile", ["openai", *OTHERS])
def test_a_whole_quick_run_stays_within_its_parts_and_leaves_enough_to_chance(profile: str) -> None:
    """A profile of few operations has not much more to ask at random than this."""
    with golden_peer(Settings(profile=profile)) as peer:
        deployment = Deployment(peer.base_url, MODEL, KEY, timeout=10.0)
        transcript = record(deployment, Profile(profile), all_probes(), Means(), Randomness(Fuzzing(QUICK)))
    directed = {probe.name for probe in all_probes() if not probe.further}
    rarer = spending(each for each in transcript.exchanges if each.probe not in directed)
    assert rarer.requests <= 150
    assert rarer.tokens <= 2000
    assert sum(each.probe == FUZZ for each in transcript.exchanges) >= 70


def refusing_every_second() -> Script:
    """A target with too many requests at each second one."""
    numbers = count()
    success = answer(200, json.dumps({"choices": [{"index": 0, "text": "Hi", "finish_reason": "stop"}]}).encode())

    def script(_: Received, connection: Any) -> None:
        connection.sendall(answer(429, b"{}", "retry-after: 0") if next(numbers) % 2 == 0 else success)

    return script


def test_what_a_rate_limit_adds_to_the_directed_requests_is_taken_from_what_is_made_at_random() -> None:
    def script(situation: Situation) -> ProbeScript:
        for number in range(60):
            fields = {"model": situation.model, "prompt": "Hi", "max_tokens": 1}
            yield post(f"a.b/{number}", "createCompletion", fields, Expectation("completions.accepted"))

    bounds = Bounds(requests=40, tokens=2000, generating=40, other=40, shrinking=0, tokens_of_answer=1)
    with target(refusing_every_second()) as found:
        deployment = Deployment(found.base_url, "tiny", None, timeout=10.0)
        means = Means(patience=Patience(20, sleep=lambda _: None))
        probes = [Probe("a.b", script, requests=60, tokens=60)]
        transcript = record(deployment, Profile("openai"), probes, means, Randomness(Fuzzing(bounds)))
    parts = Counter(each.probe == FUZZ for each in transcript.exchanges for _ in range(1 + each.retries))
    assert parts[False] > DIRECTED_REQUESTS
    assert 0 < parts[True] <= 40 - (parts[False] - DIRECTED_REQUESTS) + 1
