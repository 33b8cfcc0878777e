"""One validation, and each violation to the clause of its member."""

from typing import Any

import pytest

from tests.conformance.judging.conftest import exchange, subject
from wireproof.judging.outcome import Failed, Passed
from wireproof.judging.selection import whole_answers
from wireproof.judging.shape import shape_judges, whole_body

CLAUSES = {("usage",): "chat.usage", ("choices", "message", "role"): "chat.role", ("choices",): "chat.choices"}
JUDGES = {
    each.clause: each for each in shape_judges(whole_answers(), "ChatCompletion", whole_body, CLAUSES, "chat.rest")
}


def good() -> dict[str, Any]:
    message = {"role": "assistant", "content": "Hi", "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1_700_000_000, "model": "tiny"}
    return {**head, "choices": [choice], "usage": usage}


def failing(body: Any) -> dict[str, str]:
    asked = exchange("chat.a", 200, body)
    found = {clause: each.decide(subject(asked), asked) for clause, each in JUDGES.items()}
    return {clause: outcome.place for clause, outcome in found.items() if isinstance(outcome, Failed)}


def test_a_good_body_passes_every_clause() -> None:
    asked = exchange("chat.a", 200, good())
    assert all(each.decide(subject(asked), asked) == Passed() for each in JUDGES.values())


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda body: body.pop("id"), {"chat.rest": "id"}),
        (lambda body: body["usage"].pop("total_tokens"), {"chat.usage": "usage.total_tokens"}),
        (lambda body: body["choices"][0]["message"].update(role="bot"), {"chat.role": "choices[0].message.role"}),
        (lambda body: body["choices"][0].update(finish_reason=3), {"chat.choices": "choices[0].finish_reason"}),
    ],
)
def test_a_violation_goes_to_the_clause_of_the_longest_place(change: Any, expected: dict[str, str]) -> None:
    body = good()
    change(body)
    assert failing(body) == expected


@pytest.mark.parametrize("body", [b"nonsense", [1], b""])
def test_a_body_that_is_no_object_is_left_to_others(body: Any) -> None:
    assert failing(body) == {}


def test_what_is_told_elsewhere_may_be_missing_here_and_is_not_shown_as_if_it_were_there() -> None:
    judges = shape_judges(whole_answers(), "ChatCompletion", whole_body, {}, "chat.rest", told_elsewhere={"model"})
    body = good()
    del body["model"]
    asked = exchange("chat.a", 200, body)
    assert judges[0].decide(subject(asked), asked) == Passed()
    del body["id"]
    asked = exchange("chat.a", 200, body)
    outcome = judges[0].decide(subject(asked), asked)
    assert isinstance(outcome, Failed)
    assert "model" not in (outcome.actual or "")
