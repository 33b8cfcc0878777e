"""Streams as exchanges, made by hand."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wireproof.contract.profile import Profile
from wireproof.judges.catalogue import all_judges
from wireproof.judging.outcome import Failed, Inconclusive, Outcome
from wireproof.judging.selection import Answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, End, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

STREAM_AREAS = ("event-stream.", "completions.stream.", "chat.stream.", "responses.stream.")
EVENT_STREAM = (("content-type", "text/event-stream; charset=utf-8"),)


def data(payload: Any) -> bytes:
    """One event without a name."""
    return b"data: " + (payload if isinstance(payload, bytes) else json.dumps(payload).encode()) + b"\n\n"


def chunk(delta: Mapping[str, Any] | None, finish: str | None = None, **members: Any) -> dict[str, Any]:
    """A chunk of chat with one choice; with none when there is no delta."""
    choices = [] if delta is None else [{"index": 0, "delta": dict(delta), "finish_reason": finish, "logprobs": None}]
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1_700_000_000,
        "model": "m",
        "choices": choices,
    } | members


ROLE, HELLO, END_OF_TURN = chunk({"role": "assistant", "content": ""}), chunk({"content": "Hello"}), chunk({}, "stop")
DONE = data(b"[DONE]")
CHAT = data(ROLE) + data(HELLO) + data(END_OF_TURN) + DONE


def exchange(
    body: bytes | Sequence[tuple[float, bytes]],
    *,
    headers: tuple[tuple[str, str], ...] = EVENT_STREAM,
    end: End = End.COMPLETE,
    expectation: Expectation | None = None,
    label: str = "chat.reference",
) -> Exchange:
    """A stream that was asked for, and its bytes, with the second of their arrival where that matters."""
    pieces = [(0.0, body)] if isinstance(body, bytes) else body
    request = Request("POST", "/chat/completions", body=b'{"stream": true}')
    answer = Answer(200, headers, tuple(Piece(at, piece) for at, piece in pieces), end)
    return Exchange(label, "createChatCompletion", request, answer, expectation)


def outcomes(judged: Exchange, *others: Exchange, profile: str = "openai") -> dict[str, Outcome]:
    """What the judges of streams say of one exchange, by clause; those that say nothing left out."""
    subject = Subject(Profile(profile), Transcript(Target("http://target/v1", "m", profile), (judged, *others)))
    found: dict[str, Outcome] = {}
    for judge in all_judges():
        selected = isinstance(judge.selection, Answers) and judge.selection.admits(judged)
        if selected and judge.clause.startswith(STREAM_AREAS):
            outcome = judge.decide(subject, judged)
            if outcome is not None and not isinstance(found.get(judge.clause), Failed | Inconclusive):
                found[judge.clause] = outcome
    return found


def failed(judged: Exchange, *others: Exchange, profile: str = "openai") -> set[str]:
    """The clauses that the exchange breaks."""
    told = outcomes(judged, *others, profile=profile).items()
    return {clause for clause, outcome in told if isinstance(outcome, Failed)}
