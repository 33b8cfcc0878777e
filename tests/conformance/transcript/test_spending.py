"""What a run cost."""

import json
from typing import Any

import pytest

from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.spending import Spent, spending, tokens


def exchange(*values: Any, status: int = 200, operation: str = "createChatCompletion", retries: int = 0) -> Exchange:
    stream = len(values) > 1
    texts = [f"data: {json.dumps(value)}\n\n" if stream else json.dumps(value) for value in values]
    body = json.dumps({"stream": stream, "x": "y" * 70}).encode()
    pieces = tuple(Piece(0.0, text.encode()) for text in texts)
    request = Request("POST", "/x", (), body)
    return Exchange("chat.x", operation, request, Answer(status, (), pieces, seconds=0.5), retries=retries)


@pytest.mark.parametrize(
    "usage",
    [
        {"prompt_tokens": 4, "completion_tokens": 3, "total_tokens": 7},
        {"input_tokens": 4, "output_tokens": 3},
        {"total_tokens": 7},
        {"prompt_tokens": 4, "completion_tokens": 3, "total_tokens": "seven"},
    ],
)
def test_usage_tells_the_tokens(usage: dict[str, Any]) -> None:
    assert tokens(exchange({"usage": usage})) == 7


def test_usage_in_the_chunks_of_a_stream_counts_once() -> None:
    assert tokens(exchange({"usage": None}, {"usage": {"total_tokens": 5}}, {"usage": {"total_tokens": 9}})) == 9


def test_usage_within_the_response_of_an_event_counts() -> None:
    events = ({"type": "response.created"}, {"response": {"usage": {"input_tokens": 2, "output_tokens": 6}}})
    assert tokens(exchange(*events, operation="createResponse")) == 8


def test_without_usage_the_length_suggests_the_tokens() -> None:
    assert tokens(exchange({"choices": "z" * 400})) > 100
    assert tokens(exchange({}, {}, {})) > 3


@pytest.mark.parametrize("usage", [7, "many", [], {"total_tokens": -1}])
def test_usage_that_is_none_is_passed_over(usage: Any) -> None:
    assert tokens(exchange({"usage": usage})) > 10


def test_refusals_and_lists_of_models_cost_no_tokens() -> None:
    assert tokens(exchange({"error": {}}, status=400)) == 0
    assert tokens(exchange({"data": []}, operation="listModels")) == 0


def test_retries_are_requests_too_and_no_answer_costs_its_time() -> None:
    lost = Exchange("chat.y", "createChatCompletion", Request("POST", "/x"), NoAnswer("timeout", "", 1.5))
    found = spending([exchange({"usage": {"total_tokens": 7}}, retries=2), lost])
    assert found == Spent(requests=4, tokens=7, seconds=2.0)


def test_a_response_in_the_background_costs_what_its_limit_lets_it() -> None:
    body = json.dumps({"background": True, "max_output_tokens": 16}).encode()
    answer = Answer(200, (), (Piece(0.0, json.dumps({"status": "queued", "x": "y" * 900}).encode()),))
    queued = Exchange("responses.x", "createResponse", Request("POST", "/responses", (), body), answer)
    assert tokens(queued) == len(body) // 4 + 16
