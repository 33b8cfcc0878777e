"""Refusals that name a parameter, and refusals of token ids that a vocabulary lacks."""

import json
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.judging.acceptance import acceptance
from wireproof.judging.outcome import Failed, Inconclusive, NotApplicable
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript


def _outcome(message: str, expectation: Expectation, **fields: Any) -> object:
    body = json.dumps({"error": {"message": message, "type": "invalid_request_error", "param": None, "code": None}})
    answer = Answer(400, (), (Piece(0.1, body.encode()),))
    request = Request("POST", "/completions", (), json.dumps({"prompt": "x", **fields}).encode())
    exchange = Exchange("completions.test", "createCompletion", request, answer, expectation)
    transcript = Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), (exchange,))
    return acceptance(Subject(Profile("openai"), transcript), exchange, expectation)


_SEVERAL = Expectation("completions.n.accepted", "n", ("n",))
_TOKENS = Expectation("completions.tokens.accepted", "prompt_tokens")


def test_a_letter_within_words_names_no_parameter() -> None:
    assert isinstance(_outcome("The request cannot be understood", _SEVERAL, n=2), Failed)


@pytest.mark.parametrize("message", ["`n` must be 1", "n=2 is not supported", "Unsupported parameter: 'n'"])
def test_a_letter_by_itself_names_the_parameter(message: str) -> None:
    assert isinstance(_outcome(message, _SEVERAL, n=2), NotApplicable)


@pytest.mark.parametrize("message", ["Token id 12 is out of range", "12 is not in the vocabulary", "unknown token 12"])
def test_ids_that_a_vocabulary_lacks_tell_nothing(message: str) -> None:
    assert isinstance(_outcome(message, _TOKENS, prompt=[12]), Inconclusive)


def test_ids_that_are_refused_as_such_are_refused() -> None:
    assert isinstance(_outcome("`prompt` must be a string", _TOKENS, prompt=[12]), Failed)
    assert isinstance(_outcome("unknown token", _TOKENS, prompt="a text"), Failed)
