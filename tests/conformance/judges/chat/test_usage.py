"""What is counted of requests that say nothing."""

import json
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.judges.chat.usage import something_was_read_and_generated
from wireproof.judging.outcome import Failed
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

_BODY = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 0, "completion_tokens": 1, "total_tokens": 1},
}
_ANSWER = Answer(200, (("content-type", "application/json"),), (Piece(0.1, json.dumps(_BODY).encode()),))


def _judged(messages: Any) -> object:
    request = Request("POST", "/chat/completions", (), json.dumps({"model": "tiny", "messages": messages}).encode())
    exchange = Exchange("fuzz/0001", "createChatCompletion", request, _ANSWER, None)
    profile = Profile("openai")
    return something_was_read_and_generated(
        Subject(profile, Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), (exchange,))), exchange
    )


@pytest.mark.parametrize(
    "messages",
    [
        [],
        "Hi",
        [{"role": "user"}],
        [{"role": "user", "content": ""}],
        [{"role": "system", "content": [{"type": "text", "text": ""}]}, {"role": "user", "content": " \u00a0?"}],
    ],
)
def test_a_request_without_a_word_may_count_no_token(messages: Any) -> None:
    assert not isinstance(_judged(messages), Failed)


@pytest.mark.parametrize("content", ["Hi", [{"type": "text", "text": ""}, {"type": "text", "text": "Hi"}]])
def test_a_request_with_a_word_counts_a_token(content: Any) -> None:
    assert isinstance(_judged([{"role": "user", "content": content}]), Failed)
