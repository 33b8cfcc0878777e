"""Requests in the form that a strict model takes."""

import json
from typing import Any

import pytest

from wireproof.probing.adaptation import Adaptation
from wireproof.probing.step import Step, post
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request

CHAT = "createChatCompletion"
STRICT = Adaptation(frozenset({"max_tokens", "temperature", "top_p", "stop"}))


def step(fields: dict[str, Any], *tested: str, operation: str = CHAT) -> Step:
    return post("chat.test", operation, fields, Expectation("chat.test.accepted", parameters=tested))


def sent(adaptation: Adaptation, asked: Step) -> Any:
    return json.loads(adaptation.adapted(asked).body or b"")


def answered(asked: Step, status: int, body: Any) -> Exchange:
    answer = Answer(status, (), (Piece(0.1, json.dumps(body).encode()),))
    return Exchange(asked.label, asked.operation, Request("POST", "/x", (), asked.body), answer, asked.expectation)


def refused(asked: Step, parameter: str) -> Exchange:
    message = f"Unsupported parameter: '{parameter}' is not supported with this model."
    return answered(asked, 400, {"error": {"message": message, "param": parameter}})


def test_what_nobody_refused_is_sent_byte_for_byte() -> None:
    asked = step({"max_tokens": 8, "temperature": 0})
    assert Adaptation().adapted(asked) is asked
    assert STRICT.adapted(step({"n": 2})).body == step({"n": 2}).body


def test_the_older_limit_is_sent_by_its_newer_name() -> None:
    assert sent(STRICT, step({"max_tokens": 8, "max_completion_tokens": None})) == {"max_completion_tokens": 8}
    assert sent(STRICT, step({"max_tokens": 8, "max_completion_tokens": 9})) == {"max_completion_tokens": 9}


def test_means_are_left_out_and_what_is_tested_is_not() -> None:
    fields = {"temperature": 0, "top_p": None, "stop": ["x"], "n": 2}
    assert sent(STRICT, step(fields)) == {"n": 2}
    assert sent(STRICT, step(fields, "stop")) == {"stop": ["x"], "n": 2}
    assert sent(STRICT, step({"max_tokens": 8}, "max_tokens")) == {"max_tokens": 8}


def test_of_what_has_to_be_refused_only_the_usual_means_are_changed() -> None:
    asked = post("errors.test", CHAT, {"max_tokens": 1, "temperature": 0, "top_p": 7, "stop": 5}, valid=False)
    assert sent(STRICT, asked) == {"top_p": 7, "stop": 5, "max_completion_tokens": 1}
    wrong = post("errors.test", CHAT, {"max_tokens": "many", "temperature": 3}, valid=False)
    assert sent(STRICT, wrong) == {"max_tokens": "many", "temperature": 3}


def test_completions_may_be_by_another_model() -> None:
    completion = step({"max_tokens": 8, "temperature": 0}, operation="createCompletion")
    assert STRICT.adapted(completion) is completion
    learnt = Adaptation().learnt(completion, refused(completion, "temperature"))
    assert sent(learnt, completion) == {"max_tokens": 8}
    assert learnt.adapted(step({"temperature": 0})).body == step({"temperature": 0}).body
    assert learnt.allowance == 0


def test_completions_have_no_other_name_for_their_limit() -> None:
    completion = step({"max_tokens": 8}, operation="createCompletion")
    assert Adaptation().learnt(completion, refused(completion, "max_tokens")) == Adaptation()


def test_broken_bodies_stay_as_they_are() -> None:
    broken = Step("errors.malformed", CHAT, "POST", "/chat/completions", b'{"max_tokens": 1', valid=False)
    assert STRICT.adapted(broken) is broken
    listed = Step("errors.bodies", CHAT, "POST", "/chat/completions", b"[]", valid=False)
    assert STRICT.adapted(listed) is listed


def test_reasoning_is_allowed_for_unless_the_limit_is_tested() -> None:
    roomy = Adaptation(least=16, allowance=256)
    assert sent(roomy, step({"max_tokens": 4})) == {"max_tokens": 16 + 256}
    assert sent(roomy, step({"max_completion_tokens": 5}, "max_completion_tokens")) == {"max_completion_tokens": 16}
    assert sent(roomy, post("errors.test", CHAT, {"max_tokens": 1}, valid=False)) == {"max_tokens": 16}


@pytest.mark.parametrize(
    ("parameter", "known", "allowance"),
    [
        ("max_tokens", {"max_tokens"}, 256),
        ("temperature", {"temperature", "top_p", "frequency_penalty", "presence_penalty"}, 256),
        ("presence_penalty", {"presence_penalty", "frequency_penalty"}, 0),
        ("top_p", {"top_p"}, 0),
        ("logprobs", {"logprobs", "top_logprobs"}, 0),
    ],
)
def test_a_refusal_teaches_its_parameter_and_what_goes_with_it(parameter: str, known: set[str], allowance: int) -> None:
    asked = step({parameter: 0.5 if parameter != "max_tokens" else 8})
    learnt = Adaptation().learnt(asked, refused(asked, parameter))
    assert learnt.refused == known
    assert learnt.allowance == allowance


def test_a_least_limit_is_learnt() -> None:
    asked = step({"max_completion_tokens": 5}, "max_completion_tokens")
    words = "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 16, but got 5 instead."
    learnt = Adaptation().learnt(asked, answered(asked, 400, {"error": {"message": words}}))
    assert learnt == Adaptation(least=16)


def test_an_answer_that_reasoning_ate_is_allowed_for_twice() -> None:
    asked = step({"max_tokens": 32})
    usage = {"completion_tokens_details": {"reasoning_tokens": 32}}
    eaten = {"choices": [{"index": 0, "message": {"content": ""}, "finish_reason": "length"}], "usage": usage}
    once = Adaptation().learnt(asked, answered(asked, 200, eaten))
    twice = once.learnt(asked, answered(asked, 200, eaten))
    assert (once.allowance, twice.allowance) == (256, 1024)
    assert twice.learnt(asked, answered(asked, 200, eaten)) == twice
    short = step({"max_tokens": 4})
    assert Adaptation().learnt(short, answered(short, 200, eaten)) == Adaptation()


@pytest.mark.parametrize("status", [200, 500])
def test_other_answers_teach_nothing(status: int) -> None:
    asked = step({"max_tokens": 32, "temperature": 0})
    body = {"error": {"message": "Unsupported parameter: 'temperature' is not supported with this model."}}
    assert Adaptation().learnt(asked, answered(asked, status, body)) == Adaptation()
