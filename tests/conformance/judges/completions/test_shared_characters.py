"""Tokens that are parts of one character, and listed as one entry."""

import json

import pytest

from wireproof.contract.profile import Profile
from wireproof.judges.completions.logprobs import one_each
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript


def _judged(tokens: list[str], counted: int) -> Outcome | None:
    scores = {"tokens": tokens, "token_logprobs": [-1.0] * len(tokens), "top_logprobs": [{}] * len(tokens)}
    choice = {"index": 0, "text": "".join(tokens), "logprobs": {**scores, "text_offset": [0] * len(tokens)}}
    body = {"choices": [choice | {"finish_reason": "stop"}], "usage": {"completion_tokens": counted}}
    fields = {"model": "m", "prompt": "A ca", "logprobs": 1}
    exchange = Exchange(
        "completions.logprobs",
        "createCompletion",
        Request("POST", "/completions", (), json.dumps(fields).encode()),
        Answer(200, (("content-type", "application/json"),), (Piece(0.0, json.dumps(body).encode()),)),
    )
    subject = Subject(Profile("openai"), Transcript(Target("http://127.0.0.1:1/v1", "m", "openai"), (exchange,)))
    return one_each[0].decide(subject, exchange)


@pytest.mark.parametrize("counted", [3, 4, 5])
def test_two_tokens_of_one_character_may_have_one_entry_beside_the_end(counted: int) -> None:
    assert _judged(["f", "\u00e9", "."], counted) is PASSED


@pytest.mark.parametrize(("tokens", "counted"), [(["f", "\u00e9", "."], 6), (["f", "e", "."], 5), (["f", "e"], 0)])
def test_more_tokens_than_that_have_entries_of_their_own(tokens: list[str], counted: int) -> None:
    assert isinstance(_judged(tokens, counted), Failed) is bool(counted)
