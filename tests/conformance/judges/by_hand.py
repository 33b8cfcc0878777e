"""Exchanges of chats that no scripted server makes, written by hand, and what one clause's judges say of them."""

import json
from typing import Any

from wireproof.contract.profile import Profile
from wireproof.judges.catalogue import all_judges
from wireproof.judging.outcome import Failed, Outcome
from wireproof.judging.selection import Answers, Steps
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

Json = dict[str, Any]
PROFILE = Profile("openai")
REFERENCE = "Once upon a time there was a fox who lived by the river."
_PIECES = ("Zin", "cite", " and", " cop", "per", " with", " ot", "ters")
_OTHERS = (" tin", " iron", " wolf", " hare", " gold", " lead", " bear", " seal")


def chat(label: str, text: str = REFERENCE, *, status: int = 200, prompt: int = 20, **more: Any) -> Exchange:
    """A chat and its whole answer; `more` are fields of the request, and `body` members of the answer."""
    changed = more.pop("body", {})
    told = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop", "logprobs": None}
    told |= more.pop("choice", {})
    usage = {"prompt_tokens": prompt, "completion_tokens": 8, "total_tokens": prompt + 8}
    body = {"id": f"chatcmpl-{label}", "object": "chat.completion", "choices": [told], "usage": usage, **changed}
    return _exchange(label, {"messages": [{"role": "user", "content": "Hi"}], **more}, body, status)


def refused(label: str, message: str, status: int = 400, **fields: Any) -> Exchange:
    """A chat that is refused with that message."""
    return _exchange(label, {"messages": [], **fields}, {"error": {"message": message}}, status)


def streamed(label: str, text: str, **fields: Any) -> Exchange:
    """A chat and its answer as a stream of two chunks."""
    pieces = [{"index": 0, "delta": {"content": each}, "finish_reason": None} for each in (text[:4], text[4:])]
    chunks = [{"id": "chatcmpl-1", "object": "chat.completion.chunk", "choices": [each]} for each in pieces]
    told = "".join(f"data: {json.dumps(each)}\n\n" for each in chunks)
    request = {"messages": [{"role": "user", "content": "Hi"}], "stream": True, **fields}
    return _exchange(label, request, f"{told}data: [DONE]\n\n", 200)


def learnt() -> Exchange:
    """The log probabilities of a vocabulary learnt from text: words in pieces, and others likely in their places."""
    entries = [
        {"token": token, "logprob": -0.5, "bytes": None, "top_logprobs": [_likely(token, -0.5), _likely(other, -2.0)]}
        for token, other in zip(_PIECES, _OTHERS, strict=True)
    ]
    logprobs = {"content": entries, "refusal": None}
    fields = {"logprobs": True, "top_logprobs": 2, "temperature": 0}
    return chat("chat.logprobs", "".join(_PIECES), choice={"logprobs": logprobs}, **fields)


def outcomes(clause: str, *exchanges: Exchange) -> list[Outcome]:
    """What the judges of the clause say, each of what it selects."""
    subject = Subject(PROFILE, Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), exchanges))
    found: list[Outcome | None] = []
    for judge in (each for each in all_judges() if each.clause == clause):
        if isinstance(judge.selection, Answers):
            found += [judge.decide(subject, each) for each in exchanges if judge.selection.admits(each)]
        elif (selected := _selected(judge.selection, subject)) is not None:
            found.append(judge.decide(subject, *selected))
    return [each for each in found if each is not None]


def breaks(clause: str, *exchanges: Exchange) -> bool:
    """Whether any of them is a failure."""
    return any(isinstance(each, Failed) for each in outcomes(clause, *exchanges))


def _selected(selection: Steps, subject: Subject) -> list[Exchange] | None:
    found = [subject.exchange(label) for label in selection.labels]
    there = [each for each in found if each is not None and (selection.any_status or each.succeeded)]
    return there if len(there) == len(found) else None


def _likely(token: str, logprob: float) -> Json:
    return {"token": token, "logprob": logprob, "bytes": None}


def _exchange(label: str, fields: Json, body: Json | str, status: int) -> Exchange:
    data = (body if isinstance(body, str) else json.dumps(body)).encode()
    media_type = "text/event-stream" if isinstance(body, str) else "application/json"
    answer: Answer | NoAnswer = Answer(status, (("content-type", media_type),), (Piece(0.1, data),))
    request = Request("POST", "/chat/completions", (), json.dumps({"model": "tiny", **fields}).encode())
    return Exchange(label, "createChatCompletion", request, answer)
