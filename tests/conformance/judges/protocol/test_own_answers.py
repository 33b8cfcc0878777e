"""Answers that were made for other requests."""

from typing import Any

from tests.conformance.judges.by_hand import breaks, chat, outcomes
from wireproof.judging.outcome import PASSED
from wireproof.transcript.exchange import Exchange

_CLAUSE = "http.answers.own"
_ASKED = [{"role": "user", "content": "Another question"}]
_OTHERS = (chat("chat.system"), chat("chat.developer"))


def _same(label: str, **fields: Any) -> Exchange:
    return chat(label, body={"id": "chatcmpl-1"}, **fields)


def test_one_answer_to_two_questions_is_told() -> None:
    assert breaks(_CLAUSE, *_OTHERS, _same("chat.reference"), _same("chat.parts", messages=_ASKED))


def test_one_answer_to_one_question_may_come_out_of_a_cache() -> None:
    again = _same("chat.reference/again", user="wireproof", stop=None, stream=False)
    assert outcomes(_CLAUSE, *_OTHERS, _same("chat.reference"), again) == [PASSED] * 4


def test_another_answer_with_the_same_id_is_the_matter_of_ids() -> None:
    other = chat("chat.parts", "Another text", body={"id": "chatcmpl-1"}, messages=_ASKED)
    assert not breaks(_CLAUSE, *_OTHERS, _same("chat.reference"), other)


def test_a_target_that_has_one_id_for_everything_is_told_by_that() -> None:
    told = [_same(label, messages=[{"role": "user", "content": label}]) for label in ("chat.reference", "chat.parts")]
    assert outcomes(_CLAUSE, *told) == []
