"""What the probes send, to a golden peer of each dialect."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import golden_peer
from wireproof.probes.catalogue import all_probes
from wireproof.probing.step import Step, post
from wireproof.running.courier import Courier
from wireproof.running.deployment import Deployment
from wireproof.running.recording import record
from wireproof.transcript.exchange import Exchange
from wireproof_contract.documents import PROFILES

SCHEMAS = {
    "createCompletion": "CreateCompletionRequest",
    "createChatCompletion": "CreateChatCompletionRequest",
    "createResponse": "CreateResponseRequest",
    "countInputTokens": "CountInputTokensRequest",
}


@pytest.fixture(scope="module", params=PROFILES)
def sent(request: pytest.FixtureRequest) -> tuple[Profile, list[Step]]:
    """Every step of a directed run."""
    profile, steps = Profile(request.param), []
    deliver: Callable[..., Exchange] = Courier.deliver

    def noted(courier: Courier, step: Step, *arguments: Any) -> Exchange:
        steps.append(step)
        return deliver(courier, step, *arguments)

    with pytest.MonkeyPatch.context() as patch, golden_peer(Settings(profile=request.param)) as peer:
        patch.setattr(Courier, "deliver", noted)
        record(Deployment(peer.base_url, MODEL, KEY), profile, all_probes())
    return profile, steps


def test_every_request_that_should_succeed_is_valid_by_the_contract(sent: tuple[Profile, list[Step]]) -> None:
    profile, steps = sent
    judged = [step for step in steps if step.valid and step.operation in SCHEMAS]
    assert len(judged) > 30
    for step in judged:
        assert step.operation is not None
        body = json.loads(step.body or b"null")
        assert profile.violations(SCHEMAS[step.operation], body) == (), step.label


def test_every_request_that_should_succeed_says_which_clause_promises_it(sent: tuple[Profile, list[Step]]) -> None:
    _, steps = sent
    assert [step.label for step in steps if step.valid and step.operation in SCHEMAS and step.expectation is None] == []


def test_labels_are_unique_and_begin_with_their_probe(sent: tuple[Profile, list[Step]]) -> None:
    _, steps = sent
    labels = [step.label for step in steps]
    assert len(set(labels)) == len(labels)
    names = {probe.name for probe in all_probes()}
    assert {label.partition("/")[0] for label in labels} <= names


def test_a_directed_run_sends_at_most_ninety_requests(sent: tuple[Profile, list[Step]]) -> None:
    _, steps = sent
    further = {probe.name for probe in all_probes() if probe.further}
    directed = [step for step in steps if step.label.partition("/")[0] not in further]
    assert 50 < len(directed) <= 90
    assert 0 < len(steps) - len(directed) <= 70


def test_half_a_character_of_an_answer_is_sent_back_as_a_question_mark() -> None:
    step = post("chat.history", "createChatCompletion", {"messages": [{"role": "assistant", "content": "Hi \ud83d"}]})
    assert json.loads(step.body or b"")["messages"][0]["content"] == "Hi ?"
