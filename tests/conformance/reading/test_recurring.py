"""An identifier belongs to one answer."""

import json

from wireproof.reading.recurring import recurring_id
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import FUZZ, Exchange
from wireproof.transcript.request import Request


def _exchange(identifier: str, words: str, *, stream: bool = False, probe: str = "chat.x") -> Exchange:
    request = Request("POST", "/chat/completions", body=json.dumps({"stream": stream, "words": words}).encode())
    body = json.dumps({"id": identifier})
    told = f'data: {{"id": ""}}\n\ndata: {body}\n\n' if stream else body
    label = f"{probe}/{words}"
    return Exchange(label, "createChatCompletion", request, Answer(200, (), (Piece(0.0, told.encode()),)))


def test_one_id_for_three_different_requests_recurs_in_any_mode() -> None:
    answers = [_exchange("4", "a"), _exchange("4", "b", stream=True), _exchange("5", "c"), _exchange("4", "d")]
    assert recurring_id(answers) == "4"


def test_two_that_are_alike_may_be_an_accident() -> None:
    assert recurring_id([_exchange("4", "a"), _exchange("4", "b"), _exchange("5", "c")]) is None


def test_what_a_cache_answers_to_one_request_has_one_id() -> None:
    assert recurring_id([_exchange("4", "a")] * 5) is None


def test_an_empty_id_is_none_that_could_recur() -> None:
    assert recurring_id([_exchange("", words) for words in "abc"]) is None


def test_what_was_asked_at_random_is_left_out() -> None:
    assert recurring_id([_exchange("4", words, probe=FUZZ) for words in "abc"]) is None
