"""Walking through a probe without a target, to learn what it asks."""

import json
from collections.abc import Sequence
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


def rehearse(probes: Sequence[Probe], profile: Profile) -> dict[str, tuple[Step, ...]]:
    """The steps of each probe when every answer is a plain success; those before the first that needs more than that.

    What a probe asks may depend on what comes, so a real run may take other steps. Nothing is sent.
    """
    transcript = Transcript(Target("http://rehearsal.invalid/v1", "model", profile.name))
    steps: dict[str, tuple[Step, ...]] = {}
    for probe in probes:
        if any(profile.capability(name) == "absent" for name in probe.capabilities):
            steps[probe.name] = ()
            continue
        exchanges = _walk(probe, profile, transcript)
        transcript = replace(transcript, exchanges=(*transcript.exchanges, *(answered for _, answered in exchanges)))
        steps[probe.name] = tuple(step for step, _ in exchanges)
    return steps


def _walk(probe: Probe, profile: Profile, transcript: Transcript) -> list[tuple[Step, Exchange]]:
    walked: list[tuple[Step, Exchange]] = []
    script = probe.script(Situation(profile, transcript))
    try:
        step = next(script)
        while len(walked) <= probe.requests:
            walked.append((step, _answered(step)))
            step = script.send(walked[-1][1])
    except Exception:  # noqa: BLE001 - it ended, or needs more of an answer than a rehearsal gives: that was far enough
        return walked
    return walked


def _answered(step: Step) -> Exchange:
    request = Request(step.method, step.path, step.headers, step.body)
    operation = step.operation or ""
    if not step.valid:
        answer = _answer(400, "application/json", {"error": {"message": "no", "type": "invalid_request_error"}})
    elif request.wants_stream:
        answer = _answer(200, "text/event-stream", *_events(operation))
    else:
        answer = _answer(200, "application/json", _body(operation))
    return Exchange(step.label, step.operation, request, answer, step.expectation)


def _answer(status: int, media_type: str, *values: Any) -> Answer:
    texts = [json.dumps(value) for value in values]
    if media_type == "text/event-stream":
        texts = [f"data: {text}\n\n" for text in [*texts, "[DONE]"]]
    pieces = tuple(Piece(0.0, text.encode()) for text in texts)
    return Answer(status, (("content-type", media_type), ("x-request-id", "req_1")), pieces)


def _body(operation: str) -> dict[str, Any]:
    common = {"created": 1, "model": "model", "usage": _USAGE.get(operation)}
    if operation == "createCompletion":
        choice = {"index": 0, "text": _TEXT, "finish_reason": "stop", "logprobs": None}
        return {"id": "cmpl-1", "object": "text_completion", "choices": [choice], **common}
    if operation == "createChatCompletion":
        message = {"role": "assistant", "content": _TEXT}
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return {"id": "chatcmpl-1", "object": "chat.completion", "choices": [choice], **common}
    if operation == "listModels":
        return {"object": "list", "data": [{"id": "model", "object": "model", "created": 1, "owned_by": "us"}]}
    content = [{"type": "output_text", "text": _TEXT, "annotations": []}]
    output = [{"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": content}]
    return {"id": "resp_1", "object": "response", "status": "completed", "output": output, **common}


def _events(operation: str) -> list[dict[str, Any]]:
    body = _body(operation)
    if operation not in {"createCompletion", "createChatCompletion"}:
        return [{"type": "response.created", "response": body}, {"type": "response.completed", "response": body}]
    choice = body["choices"][0]
    if "message" in choice:
        choice["delta"] = choice.pop("message")
    return [body]
