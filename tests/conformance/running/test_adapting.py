"""Runs against targets whose model refuses what other models take."""

import json
from typing import Any

import pytest

from tests.conformance.loopback import Received, Script, answer, target
from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import Bounds
from wireproof.fuzzing.fuzzer import Fuzzing
from wireproof.probing.probe import Probe, Situation, probe
from wireproof.probing.probe import Script as ProbeScript
from wireproof.probing.step import post
from wireproof.running.budget import Budget
from wireproof.running.curl_line import curl_line
from wireproof.running.deployment import Deployment
from wireproof.running.recording import Means, Randomness, record
from wireproof.transcript.exchange import FUZZ
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.transcript import Transcript

ANSWER = {"choices": [{"index": 0, "message": {"content": "Hi"}, "finish_reason": "stop"}]}
SUCCESS = answer(200, json.dumps(ANSWER).encode())
WORDS = "Unsupported parameter: '{}' is not supported with this model."


def refusing(*parameters: str, words: str = WORDS, success: bytes = SUCCESS) -> Script:
    """A target that refuses the first of these parameters that it is sent."""

    def script(received: Received, connection: Any) -> None:
        sent = json.loads(received.body or b"{}")
        found = next((name for name in parameters if name in sent), None)
        error = {"error": {"message": words.format(found), "param": found}}
        connection.sendall(success if found is None else answer(400, json.dumps(error).encode()))

    return script


def asking(name: str, **fields: Any) -> Probe:
    @probe(name, requests=1, tokens=10)
    def asked(situation: Situation) -> ProbeScript:
        accepted = Expectation("chat.reference.accepted")
        yield post(name, "createChatCompletion", {"model": situation.model, **fields}, accepted)

    return asked


PROBES = [asking("chat.reference", max_tokens=8, temperature=0), asking("chat.next", max_tokens=8, temperature=0.5)]


@probe("chat.more", requests=1, tokens=10, further=True)
def more(situation: Situation) -> ProbeScript:
    """A further probe, paid from what may be asked at random."""
    fields = {"model": situation.model, "max_tokens": 8}
    yield post("chat.more", "createChatCompletion", fields, Expectation("chat.reference.accepted"))


def run(script: Script, budget: Budget | None = None) -> Transcript:
    with target(script) as found:
        deployment = Deployment(found.base_url, "tiny", None, timeout=10.0)
        return record(deployment, Profile("openai"), PROBES, Means(budget or Budget()))


def test_a_refused_request_is_asked_once_more_in_the_form_that_the_model_takes_and_later_ones_begin_with_it() -> None:
    transcript = run(refusing("max_tokens", "temperature"))
    assert [(each.label, each.status) for each in transcript.exchanges] == [
        ("chat.reference/refused-1", 400),
        ("chat.reference/refused-2", 400),
        ("chat.reference", 200),
        ("chat.next", 200),
    ]


def test_what_is_recorded_is_what_was_sent() -> None:
    transcript = run(refusing("max_tokens", "temperature"))
    first, second, *others = [each.request.fields for each in transcript.exchanges]
    assert first == {"model": "tiny", "max_tokens": 8, "temperature": 0}
    assert second == {"model": "tiny", "max_completion_tokens": 264, "temperature": 0}
    assert others == [{"model": "tiny", "max_completion_tokens": 264}] * 2
    assert '"max_completion_tokens": 264' in curl_line(transcript.target, transcript.exchanges[-1].request)


def test_a_refusal_in_other_words_changes_nothing() -> None:
    transcript = run(refusing("max_tokens", words="Unrecognized request argument supplied: {}"))
    assert [each.label for each in transcript.exchanges] == ["chat.reference", "chat.next"]
    assert all("max_tokens" in each.request.fields for each in transcript.exchanges)


def test_a_target_that_refuses_everything_is_not_asked_for_ever() -> None:
    transcript = run(refusing("max_tokens", "temperature", "max_completion_tokens", "model"))
    assert [each.label for each in transcript.exchanges] == [
        "chat.reference/refused-1",
        "chat.reference/refused-2",
        "chat.reference",
        "chat.next",
    ]


def test_retries_stay_within_the_budget() -> None:
    transcript = run(refusing("max_tokens", "temperature"), Budget(requests=2))
    assert [(each.label, each.status) for each in transcript.exchanges] == [
        ("chat.reference/refused-1", 400),
        ("chat.reference", 400),
    ]


@pytest.mark.parametrize(("refused", "asked"), [((), False), (("temperature",), True)])
def test_what_a_model_reasons_is_not_taken_from_what_is_asked_at_random(refused: tuple[str, ...], asked: bool) -> None:
    dear = answer(200, json.dumps(ANSWER | {"usage": {"total_tokens": 500}}).encode())
    bounds = Bounds(requests=8, tokens=400, generating=1, other=1, shrinking=1, tokens_of_answer=4)
    with target(refusing(*refused, success=dear)) as found:
        deployment = Deployment(found.base_url, "tiny", None, timeout=10.0)
        randomness = Randomness(Fuzzing(bounds), frozenset({"createChatCompletion"}))
        transcript = record(deployment, Profile("openai"), [*PROBES, more], Means(), randomness)
    assert any(each.probe == FUZZ for each in transcript.exchanges) is asked
