"""Comparisons of answers by a model that takes no temperature."""

import json
from typing import Any

from wireproof.concluding.evidence import Evidence
from wireproof.concluding.repeatability import excuse_what_is_drawn
from wireproof.contract.profile import Profile
from wireproof.judging.outcome import Failed, Inconclusive, NotApplicable, Outcome, Unrepeated
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

OTHER = Unrepeated("the model gave another answer at temperature 0")


def asked(label: str, status: int = 200, **fields: Any) -> Exchange:
    body = b'{"error": {"message": "\'temperature\' is not supported with this model."}}'
    request = Request("POST", "/chat/completions", (), json.dumps(fields).encode())
    return Exchange(label, "createChatCompletion", request, Answer(status, (), (Piece(0.1, body),)))


def concluded(outcome: Outcome, *exchanges: Exchange) -> object:
    subject = Subject(Profile("openai"), Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), exchanges))
    found = {"chat.stop.exact": [Evidence("chat.stop.exact", ("chat.reference", "chat.stop"), outcome)]}
    excuse_what_is_drawn(subject, found)
    return found["chat.stop.exact"][0].outcome


REFUSED = asked("chat.reference/refused-1", 400, temperature=0)
ADAPTED = (asked("chat.reference"), asked("chat.stop"))


def test_answers_that_were_drawn_are_not_compared() -> None:
    assert isinstance(concluded(OTHER, REFUSED, *ADAPTED), NotApplicable)


def test_a_model_that_takes_a_temperature_stays_to_be_compared() -> None:
    assert concluded(OTHER, *ADAPTED) is OTHER
    assert concluded(OTHER, REFUSED, asked("chat.reference", temperature=0), ADAPTED[1]) is OTHER
    assert concluded(OTHER, REFUSED, asked("chat.reference", temperature=1.5), ADAPTED[1]) is OTHER


def test_nothing_but_a_comparison_is_excused() -> None:
    for outcome in (Failed("no"), Inconclusive("too short")):
        assert concluded(outcome, REFUSED, *ADAPTED) is outcome
