"""Refusals that are lawful for what the model is."""

import json
from typing import Any

from tests.conformance.judging.conftest import OPENAI, TARGET
from wireproof.judging.acceptance import acceptance
from wireproof.judging.model_refusals import model_refusal_judges
from wireproof.judging.outcome import Failed, NotApplicable
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Transcript

ALWAYS = Expectation("chat.reference.accepted")
STOP = Expectation("chat.stop.accepted", "stop", ("stop",))


def asked(label: str, status: int, message: str = "", **fields: Any) -> Exchange:
    body = json.dumps({"error": {"message": message}} if message else {"choices": []}).encode()
    request = Request("POST", "/chat/completions", (), json.dumps(fields).encode())
    return Exchange(label, "createChatCompletion", request, Answer(status, (), (Piece(0.1, body),)), ALWAYS)


def refused(parameter: str, value: Any, label: str = "chat.test") -> Exchange:
    return asked(label, 400, f"'{parameter}' is not supported with this model.", **{parameter: value})


def subject(*exchanges: Exchange) -> Subject:
    return Subject(OPENAI, Transcript(TARGET, exchanges))


def test_what_official_reasoning_models_refuse_may_be_refused_and_is_quoted() -> None:
    for parameter, value in (("max_tokens", 8), ("temperature", 0), ("stop", "x"), ("presence_penalty", 0.5)):
        found = acceptance(subject(), refused(parameter, value), STOP if parameter == "stop" else ALWAYS)
        assert isinstance(found, NotApplicable)
        assert "400" in found.message
        assert f"`{parameter}`" in found.message


def test_what_they_take_may_not() -> None:
    for parameter, value in (("max_completion_tokens", 8), ("messages", []), ("stream", True), ("model", "tiny")):
        assert isinstance(acceptance(subject(), refused(parameter, value), ALWAYS), Failed)


def test_what_was_taken_before_may_not_be_refused_for_the_models_sake() -> None:
    before = asked("chat.reference", 200, max_tokens=32, temperature=1)
    assert isinstance(acceptance(subject(before), refused("max_tokens", 8), ALWAYS), Failed)
    assert isinstance(acceptance(subject(before), refused("temperature", 0), ALWAYS), NotApplicable)


def test_a_limit_may_be_too_small_or_leave_no_room() -> None:
    least = asked("chat.limit", 400, "'max_completion_tokens' must be at least 16", max_completion_tokens=5)
    assert isinstance(acceptance(subject(), least, ALWAYS), NotApplicable)
    words = "Could not finish the message because max_tokens or model output limit was reached. Try a higher one."
    room = asked("chat.limit", 400, words, max_completion_tokens=5)
    assert isinstance(acceptance(subject(), room, ALWAYS), NotApplicable)


def test_the_clause_of_a_refused_parameter_is_not_applicable() -> None:
    (judge,) = model_refusal_judges({"chat.limit.max-tokens": ("max_tokens",)})
    assert isinstance(judge.decide(subject(), refused("max_tokens", 8)), NotApplicable)
    assert judge.decide(subject(), refused("temperature", 0)) is None
    assert judge.decide(subject(), asked("chat.test", 400, "no", max_tokens=8)) is None
