"""What the probes of the protocol ask, and how little."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.discovery import instances
from wireproof.probes import protocol
from wireproof.probing.probe import Probe, Situation
from wireproof.probing.step import Step
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

ALL = {probe.name: probe for probe in instances(protocol, Probe)}
PROBES = {name: probe for name, probe in ALL.items() if not probe.further}
Answers = Callable[[Step], tuple[int, Any]]


def answered(step: Step, answers: Answers) -> Exchange:
    status, body = answers(step)
    request = Request(step.method, step.path, step.headers, step.body)
    answer = Answer(status, (("content-type", "application/json"),), (Piece(0.1, json.dumps(body).encode()),))
    return Exchange(step.label, step.operation, request, answer, step.expectation)


def walked(name: str, answers: Answers, *earlier: Exchange, model: str = "tiny", profile: str = "openai") -> list[Step]:
    """The steps that the probe takes where a target answers so."""
    target = Target("http://127.0.0.1:1/v1", model, profile)
    script = ALL[name].script(Situation(Profile(profile), Transcript(target, earlier)))
    steps = []
    try:
        step = next(script)
        while True:
            steps.append(step)
            step = script.send(answered(step, answers))
    except StopIteration:
        return steps


def refused(_: Step) -> tuple[int, Any]:
    return 404, {"error": {"message": "no"}}


def accepted(_: Step) -> tuple[int, Any]:
    return 200, {}


def listing(*models: dict[str, Any]) -> Exchange:
    return answered(Step("models.list", "listModels", "GET", "/models"), lambda _: (200, {"data": list(models)}))


def test_the_surface_spends_at_most_11_directed_requests_and_1000_tokens() -> None:
    assert sum(probe.requests for probe in PROBES.values()) <= 11
    assert sum(probe.tokens for probe in PROBES.values()) <= 1000


@pytest.mark.parametrize("name", PROBES)
@pytest.mark.parametrize("answers", [refused, accepted])
@pytest.mark.parametrize("profile", ["openai", "hadrian", "mistralrs", "newapi"])
def test_a_probe_takes_no_more_requests_than_it_declares(name: str, answers: Answers, profile: str) -> None:
    for model in ("tiny", "organisation/tiny"):
        steps = walked(name, answers, listing({"id": model}), model=model, profile=profile)
        assert 1 <= len(steps) <= PROBES[name].requests
        assert all(step.label.partition("/")[0] == name for step in steps)
        assert len({step.label for step in steps}) == len(steps)


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith(("errors.", "limits."))])
def test_what_must_be_refused_is_marked_so_and_expects_nothing(name: str) -> None:
    assert all(not step.valid and step.expectation is None for step in walked(name, refused))


def test_only_the_malformed_body_is_no_json() -> None:
    bodies = {step.label: step.body for name in PROBES for step in walked(name, refused) if step.body is not None}
    unreadable = [label for label, body in bodies.items() if Request("POST", "/", (), body).json is None]
    assert unreadable == ["errors.malformed"]


def test_a_name_with_a_slash_is_sent_encoded_where_it_was_refused_as_it_is() -> None:
    steps = walked("models.retrieve", refused, listing({"id": "organisation/tiny"}), model="organisation/tiny")
    assert [step.path for step in steps] == ["/models/organisation/tiny", "/models/organisation%2Ftiny"]
    assert [step.expectation is None for step in steps] == [True, False]


def test_a_name_with_a_slash_that_was_found_is_not_sent_again() -> None:
    steps = walked("models.retrieve", accepted, listing({"id": "organisation/tiny"}), model="organisation/tiny")
    assert [step.label for step in steps] == ["models.retrieve", "models.retrieve/unknown"]


def test_a_listed_model_is_retrieved_where_the_one_asked_for_is_not_listed() -> None:
    first = walked("models.retrieve", accepted, listing({"id": "modèle 1"}, {"id": "other"}))[0]
    assert first.path == "/models/mod%C3%A8le%201"


@pytest.mark.parametrize("body", [{}, {"data": None}, {"data": ["tiny"]}, {"data": [{"id": 7}]}])
def test_a_list_that_names_no_model_leaves_the_one_asked_for(body: dict[str, Any]) -> None:
    broken = answered(Step("models.list", "listModels", "GET", "/models"), lambda _: (200, body))
    assert walked("models.retrieve", accepted, broken)[0].path == "/models/tiny"


def test_credentials_are_left_out_or_wrong_where_keys_are_asked_about() -> None:
    assert [step.credentials for step in walked("authentication.missing", refused)] == ["none"]
    assert [step.credentials for step in walked("authentication.wrong", refused)] == ["wrong"]
    assert [step.credentials for step in walked("http.cors", refused)] == ["none"]


def words(*earlier: Exchange) -> int:
    (step,) = walked("limits.prompt", refused, *earlier)
    fields = json.loads(step.body or b"")
    return len(fields["messages"][0]["content"].split())


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"context_length": 4096}, 5120),
        ({"max_model_len": 2048}, 2560),
        ({"context_length": 512}, 640),
        ({"context_length": 131072}, 640),
        ({"context_length": None}, 640),
        ({"context_length": "4096"}, 640),
        ({}, 640),
    ],
)
def test_the_prompt_overflows_a_small_context_that_the_list_states(stated: dict[str, Any], expected: int) -> None:
    assert words(listing({"id": "tiny"} | stated)) == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("This model's maximum context length is 4096 tokens. However, you requested 100000010 tokens.", 5120),
        ("This model's context holds 4096 tokens, but the request asks for 100000010 tokens.", 5120),
        ("max_tokens is too large: 100000000.", 640),
        ("The context window is 128000 tokens", 640),
    ],
)
def test_the_prompt_overflows_a_small_context_that_a_refusal_states(message: str, expected: int) -> None:
    (asked,) = walked("limits.max-tokens", refused)
    assert words(answered(asked, lambda _: (400, {"error": {"message": message}}))) == expected
