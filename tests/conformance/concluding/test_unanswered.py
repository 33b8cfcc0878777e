"""Nothing that was not tested may look green."""

import json
from typing import Any

import pytest

from wireproof.concluding.conclusion import Conclusion, conclude
from wireproof.concluding.verdicts import ClauseVerdict, Verdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

PROFILE = Profile("openai")
MODELS = {"object": "list", "data": [{"id": "tiny", "object": "model", "created": 1700000000, "owned_by": "us"}]}
NO_ROOM = (
    "Could not finish the message because max_tokens or model output limit was reached. Please try a higher limit."
)
CHAT = ("createChatCompletion", "chat.reference.accepted", "max_tokens")
RESPONSES = ("createResponse", "responses.accepted", "max_output_tokens")


def asked(of: tuple[str, str, str], status: int | None, message: str, *, stream: bool = False) -> Exchange:
    operation, clause, limit = of
    fields = {"model": "tiny", limit: 32, "stream": stream}
    answer = _answer(
        status, {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": None}}
    )
    label = "chat.stream" if stream else "chat.reference"
    request = Request("POST", "/x", (), json.dumps(fields).encode())
    return Exchange(label, operation, request, answer, Expectation(clause))


def _answer(status: int | None, body: Any) -> Answer | NoAnswer:
    if status is None:
        return NoAnswer("timeout", "silence")
    return Answer(status, (("content-type", "application/json"),), (Piece(0.1, json.dumps(body).encode()),))


LISTED = Exchange(
    "models.list",
    "listModels",
    Request("GET", "/models"),
    _answer(200, MODELS),
    Expectation("models.list.accepted", "models"),
)


def judged(*exchanges: Exchange) -> tuple[Conclusion, dict[str, ClauseVerdict]]:
    transcript = Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), (LISTED, *exchanges))
    verdicts = judge_transcript(PROFILE, transcript)
    return conclude(verdicts, transcript), {each.clause.id: each for each in verdicts}


def test_models_alone_are_conformant_where_nothing_else_was_asked() -> None:
    assert judged()[0] is Conclusion.CONFORMANT


@pytest.mark.parametrize("of", [CHAT, RESPONSES])
def test_an_operation_of_which_every_request_was_refused_lawfully_stays_open_with_the_reason(of: Any) -> None:
    conclusion, verdicts = judged(asked(of, 400, NO_ROOM))
    assert conclusion is Conclusion.INCONCLUSIVE
    assert verdicts[of[1]].verdict is Verdict.INCONCLUSIVE
    assert "never answered: 400" in verdicts[of[1]].message
    surface = of[1].partition(".")[0]
    open_still = [each for name, each in verdicts.items() if name.startswith(f"{surface}.") and each.message]
    assert {each.verdict for each in open_still if each.clause.level == "MUST"} == {Verdict.INCONCLUSIVE}


def test_streams_of_which_every_one_was_refused_stay_open() -> None:
    whole = asked(CHAT, 200, "no error")
    _, verdicts = judged(whole, asked(CHAT, 400, NO_ROOM, stream=True))
    assert verdicts["chat.stream.done"].verdict is Verdict.INCONCLUSIVE


def test_an_optional_operation_may_be_missing() -> None:
    missing = Expectation("responses.accepted", "responses", ("responses",))
    absent = asked(RESPONSES, 404, "Not Found")
    absent = Exchange("responses.reference", absent.operation, absent.request, absent.answer, missing)
    conclusion, verdicts = judged(absent)
    assert conclusion is Conclusion.CONFORMANT
    assert verdicts["responses.accepted"].verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize("status", [400, 500, None])
def test_a_broken_operation_is_told_by_the_clause_that_it_breaks_alone(status: int | None) -> None:
    conclusion, verdicts = judged(asked(CHAT, status, "The request could not be understood"))
    assert conclusion is Conclusion.NONCONFORMANT
    assert verdicts["chat.stream.done"].verdict is Verdict.SKIPPED
