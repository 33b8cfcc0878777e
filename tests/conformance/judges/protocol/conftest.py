"""Transcripts by hand, and what the judges of a clause say of them."""

import json
from types import SimpleNamespace
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.discovery import instances
from wireproof.judges import protocol
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import Failed, Outcome
from wireproof.judging.selection import Answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, End, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

PATHS = {
    "createChatCompletion": "/chat/completions",
    "createCompletion": "/completions",
    "createResponse": "/responses",
    "listModels": "/models",
    "retrieveModel": "/models/tiny",
    "deleteResponse": "/responses/resp_1",
}
KEY = (("authorization", "Bearer $OPENAI_API_KEY"),)


def _exchange(  # noqa: PLR0913 - everything that an exchange may differ in, all named
    label: str,
    status: int | None,
    body: Any = None,
    *,
    operation: str | None = "createChatCompletion",
    sent: Any = None,
    headers: dict[str, str] | None = None,
    request_headers: tuple[tuple[str, str], ...] = KEY,
    path: str | None = None,
    media_type: str = "application/json",
    end: End = End.COMPLETE,
) -> Exchange:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    raw = sent if isinstance(sent, bytes) or sent is None else json.dumps(sent).encode()
    method = "GET" if sent is None else "POST"
    request = Request(method, path or PATHS.get(operation or "", "/nowhere"), request_headers, raw)
    if status is None:
        return Exchange(label, operation, request, NoAnswer("timeout", "nothing came in 60 seconds"))
    named = {"content-type": media_type} | (headers or {})
    return Exchange(label, operation, request, Answer(status, tuple(named.items()), (Piece(0.1, data),), end))


def _outcomes(clause: str, *exchanges: Exchange, profile: str = "openai") -> list[Outcome]:
    target = Target("http://127.0.0.1:1/v1", "tiny", profile)
    subject = Subject(Profile(profile), Transcript(target, exchanges))
    judges = [judge for judge in instances(protocol, Judge) if judge.clause == clause]
    assert judges, f"nobody judges {clause}"
    found = []
    for judge in judges:
        if isinstance(judge.selection, Answers):
            found += [judge.decide(subject, each) for each in exchanges if judge.selection.admits(each)]
        elif all(subject.exchange(label) for label in judge.selection.labels):
            found.append(judge.decide(subject, *(subject.exchange(label) for label in judge.selection.labels)))
    return [outcome for outcome in found if outcome is not None]


def _breaks(clause: str, *exchanges: Exchange, profile: str = "openai") -> bool:
    return any(isinstance(outcome, Failed) for outcome in _outcomes(clause, *exchanges, profile=profile))


def _refusal(**members: Any) -> dict[str, Any]:
    regular = {"message": "messages is missing.", "type": "invalid_request_error", "param": "messages", "code": None}
    return {"error": regular | members}


def _completion() -> dict[str, Any]:
    message = {"role": "assistant", "content": "Hello"}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    usage = {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}
    return {"id": "c", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [choice], "usage": usage}


@pytest.fixture
def bench() -> SimpleNamespace:
    """What tests of judges work with.

    `exchange` makes one: label, status (None for no answer), body, and what else is said by name. `outcomes` are those
    of all judges of a clause on a transcript of exchanges, silence left out; `breaks` says whether one is a failure.
    `refusal` makes the body of an error as the official document has it, with members replaced; `completion` is the
    body of a whole chat completion.
    """
    return SimpleNamespace(
        exchange=_exchange, outcomes=_outcomes, breaks=_breaks, refusal=_refusal, completion=_completion()
    )
