"""Walking through a probe without a target, to learn what it asks."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from wireproof.contract.profile import Profile
from wireproof.probing.probe import Probe, Situation
from wireproof.probing.step import Step
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

_TEXT = "Once upon a time there was a little village near the green river, and everybody there liked to sing songs."
_USAGE = {
    "createCompletion": {"prompt_tokens": 8, "completion_tokens": 24, "total_tokens": 32},
    "createChatCompletion": {"prompt_tokens": 8, "completion_tokens": 24, "total_tokens": 32},
    "createResponse": {"input_tokens": 8, "output_tokens": 24, "total_tokens": 32},
}


def answered_plainly(step: Step, text: str = _TEXT) -> Exchange:
    """A plain success that says the text; for what has to be refused, a plain refusal."""
    request = Request(step.method, step.path, step.headers, step.body)
    operation = step.operation or ""
    if not step.valid:
        answer = _answer(400, "application/json", {"error": {"message": "no", "type": "invalid_request_error"}})
    elif request.wants_stream:
        answer = _answer(200, "text/event-stream", *_events(operation, text))
    else:
        answer = _answer(200, "application/json", _body(operation, text))
    return Exchange(step.label, step.operation, request, answer, step.expectation)


Answering = Callable[[Step], Exchange]


def rehearse(
    probes: Sequence[Probe], profile: Profile, answering: Answering = answered_plainly
) -> dict[str, tuple[Step, ...]]:
    """The steps of each probe when that is what comes; those before the first that needs more of an answer.

    What a probe asks may depend on what comes, so a real run may take other steps. Nothing is sent.
    """
    transcript = Transcript(Target("http://rehearsal.invalid/v1", "model", profile.name))
    steps: dict[str, tuple[Step, ...]] = {}
    for probe in probes:
        if any(profile.capability(name) == "absent" for name in probe.capabilities):
            steps[probe.name] = ()
            continue
        exchanges = _walk(probe, Situation(profile, transcript), answering)
        transcript = replace(transcript, exchanges=(*transcript.exchanges, *(answered for _, answered in exchanges)))
        steps[probe.name] = tuple(step for step, _ in exchanges)
    return steps


def _walk(probe: Probe, situation: Situation, answering: Answering) -> list[tuple[Step, Exchange]]:
    walked: list[tuple[Step, Exchange]] = []
    script = probe.script(situation)
    try:
        step = next(script)
        while len(walked) <= probe.requests + probe.again:
            walked.append((step, answering(step)))
            step = script.send(walked[-1][1])
    except Exception:  # noqa: BLE001 - it ended, or needs more of an answer than a rehearsal gives: that was far enough
        return walked
    return walked


def _answer(status: int, media_type: str, *values: Any) -> Answer:
    texts = [json.dumps(value) for value in values]
    if media_type == "text/event-stream":
        texts = [f"data: {text}\n\n" for text in [*texts, "[DONE]"]]
    pieces = tuple(Piece(0.0, text.encode()) for text in texts)
    return Answer(status, (("content-type", media_type), ("x-request-id", "req_1")), pieces)


def _body(operation: str, text: str) -> dict[str, Any]:
    common = {"created": 1, "model": "model", "usage": _USAGE.get(operation)}
    if operation == "createCompletion":
        choice = {"index": 0, "text": text, "finish_reason": "stop", "logprobs": None}
        return {"id": "cmpl-1", "object": "text_completion", "choices": [choice], **common}
    if operation == "createChatCompletion":
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return {"id": "chatcmpl-1", "object": "chat.completion", "choices": [choice], **common}
    if operation == "listModels":
        return {"object": "list", "data": [{"id": "model", "object": "model", "created": 1, "owned_by": "us"}]}
    content = [{"type": "output_text", "text": text, "annotations": []}]
    output = [{"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": content}]
    return {"id": "resp_1", "object": "response", "status": "completed", "output": output, **common}


def _events(operation: str, text: str) -> list[dict[str, Any]]:
    body = _body(operation, text)
    if operation not in {"createCompletion", "createChatCompletion"}:
        return [{"type": "response.created", "response": body}, {"type": "response.completed", "response": body}]
    choice = body["choices"][0]
    if "message" in choice:
        choice["delta"] = choice.pop("message")
    return [body]
