"""What the probes of chat ask."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.probes.catalogue import all_probes
from wireproof.probes.chat.messages import own_answer
from wireproof.probes.chat.stops import stop_within
from wireproof.probing.probe import Situation
from wireproof.running.rehearsal import rehearse
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

PROFILES = ["openai", "hadrian", "newapi", "mistralrs"]
PROBES = [
    each
    for each in all_probes()
    if each.name.startswith("chat.") and each.name.split(".")[1] not in {"tools", "structured"}
]
DIRECTED = [each for each in PROBES if not each.further]


@cache
def _profile(name: str) -> Profile:
    return Profile(name)


def _bodies(profile: str, *, further: bool = True) -> Iterator[tuple[str, dict[str, Any]]]:
    wanted = {each.name for each in (PROBES if further else DIRECTED)}
    for name, steps in rehearse(PROBES, _profile(profile)).items():
        for step in steps if name in wanted else ():
            yield step.label, Request(step.method, step.path, step.headers, step.body).fields


@pytest.mark.parametrize("profile", PROFILES)
def test_every_request_is_valid_by_the_profile(profile: str) -> None:
    for label, fields in _bodies(profile):
        assert _profile(profile).violations("CreateChatCompletionRequest", fields) == (), label


@pytest.mark.parametrize("profile", PROFILES)
def test_every_request_names_the_model_and_a_limit(profile: str) -> None:
    for label, fields in _bodies(profile):
        assert fields["model"] == "model", label
        assert 0 < fields.get("max_tokens", fields.get("max_completion_tokens", 0)) <= 32, label


def test_eighteen_requests_and_four_thousand_tokens_are_enough() -> None:
    assert sum(each.requests for each in DIRECTED) <= 18
    assert sum(each.tokens for each in DIRECTED) <= 4000


def test_every_request_of_the_budget_is_sent_to_a_healthy_target() -> None:
    assert len(list(_bodies("openai", further=False))) == 18


@pytest.mark.parametrize("profile", PROFILES)
def test_two_optional_capabilities_are_never_in_one_directed_request(profile: str) -> None:
    optional = {"chat_logprobs": "logprobs", "chat_n": "n", "seed": "seed", "logit_bias": "logit_bias"}
    asked = [name for name, level in optional.items() if _profile(profile).capability(name) == "optional"]
    for label, fields in _bodies(profile, further=False):
        used = [name for name in asked if fields.get(optional[name])]
        assert len(used) <= 1 or label.startswith("chat.seed"), label


def test_log_probabilities_join_the_seed_only_after_they_were_accepted() -> None:
    refused = Answer(400, (), (Piece(0.0, b'{"error": {"message": "logprobs"}}'),))
    request = Request("POST", "/chat/completions", (), b"{}")
    accepted = Answer(200, (), (Piece(0.0, b"{}"),))
    exchanges = (
        Exchange("chat.reference", "createChatCompletion", request, accepted),
        Exchange("chat.logprobs", "createChatCompletion", request, refused),
    )
    situation = Situation(_profile("openai"), Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), exchanges))
    probe = next(each for each in PROBES if each.name == "chat.seed")
    step = next(probe.script(situation))
    assert b"logprobs" not in (step.body or b"")


@pytest.mark.parametrize(
    "text",
    [
        "Once upon a time there was a happy fox named Ivan. Ivan lived in the harbor.",
        "a3f9b 77c1d 00aa1 b2f3e 9c8d7 1a2b3",
        "Hello there, friend.",
        "从前有一只狐狸住在河边的旧船旁边。那天天气很好。",
    ],
)
def test_a_stop_is_taken_from_within_the_text(text: str) -> None:
    stop = stop_within(text)
    assert stop is not None
    before, _, after = text.partition(stop)
    assert before
    assert not before[-1].isspace()
    assert after


@pytest.mark.parametrize("text", ["", "Hi", "... !!! ??? ---", "the"])
def test_a_text_without_a_middle_has_no_stop(text: str) -> None:
    assert stop_within(text) is None


def test_a_stop_goes_from_the_inside_of_a_word_to_the_inside_of_the_next() -> None:
    assert stop_within("golden river morning lantern sparrow") == "ng la"


def _situation(message: object) -> Situation:
    body = f'{{"choices": [{{"message": {message}}}]}}'.encode()
    request = Request("POST", "/chat/completions", (), b"{}")
    answered = Exchange("chat.reference", "createChatCompletion", request, Answer(200, (), (Piece(0.0, body),)))
    return Situation(_profile("openai"), Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), (answered,)))


def test_an_answer_is_sent_back_with_members_of_the_servers_own() -> None:
    message = '{"role": "assistant", "content": "Hi.", "reasoning_content": "So.", "annotations": [], "tool_calls": []}'
    assert own_answer(_situation(message)) == {
        "role": "assistant",
        "content": "Hi.",
        "reasoning_content": "So.",
        "annotations": [],
    }


@pytest.mark.parametrize(
    "message", ["null", '{"role": "assistant", "content": null}', '{"role": "user", "content": 7}']
)
def test_an_answer_that_cannot_be_sent_back_is_replaced(message: str) -> None:
    assert set(own_answer(_situation(message))) == {"role", "content"}
