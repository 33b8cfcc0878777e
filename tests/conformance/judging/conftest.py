"""Exchanges and transcripts, written in a line."""

import json
from typing import Any

from wireproof.contract.profile import Profile
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Omission, Target, Transcript

OPENAI = Profile("openai")
TARGET = Target("http://127.0.0.1:1/v1", "tiny", "openai")


def exchange(  # noqa: PLR0913  each says one thing of an exchange
    label: str,
    status: int | None = 200,
    body: Any = None,
    *,
    expectation: Expectation | None = None,
    operation: str | None = "createChatCompletion",
    stream: bool = False,
    tools: bool = False,
    headers: dict[str, str] | None = None,
) -> Exchange:
    """An exchange; `status` None means that no answer came."""
    fields = {"model": "tiny", "stream": stream} | ({"tools": [{"type": "function"}]} if tools else {})
    request = Request("POST", "/chat/completions", (), json.dumps(fields).encode())
    if status is None:
        return Exchange(label, operation, request, NoAnswer("timeout", "silence"), expectation)
    raw = body if isinstance(body, bytes) else json.dumps(body if body is not None else {}).encode()
    answer = Answer(status, tuple((headers or {}).items()), (Piece(0.1, raw),))
    return Exchange(label, operation, request, answer, expectation)


def subject(*exchanges: Exchange, omissions: dict[str, Omission] | None = None) -> Subject:
    """The exchanges, held to the openai profile."""
    return Subject(OPENAI, Transcript(TARGET, exchanges, omissions or {}))


def refusal(message: str, param: str | None = None) -> dict[str, Any]:
    """The body of an error."""
    return {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": None}}
