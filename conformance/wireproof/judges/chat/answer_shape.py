"""The shape of a whole chat completion: one clause a member."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from wireproof.judges.chat.common import OPERATION, WHOLE
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import whole_answers
from wireproof.judging.shape import shape_judges
from wireproof.judging.subject import Subject
from wireproof.parsing.json_reading import NotJson
from wireproof.reading.chat import answer_body, choices
from wireproof.transcript.exchange import Exchange


@judge("chat.answer.not-streamed", whole_answers(OPERATION))
def whole_answers_are_not_streamed(_: Subject, exchange: Exchange) -> Outcome | None:
    """Absent, false and null all mean no stream."""
    if isinstance(exchange.json, NotJson) and exchange.events.payloads:
        asked = repr(exchange.request.fields.get("stream", "nothing"))
        return Failed("the answer is a stream that was not asked for", "a JSON object", f"events, for stream {asked}")
    return PASSED


_REST = {"id": "none", "object": "chat.completion", "created": 0, "model": "none"}
"""Stands for what else is missing where there are no choices: a body that is no chat completion breaks one clause."""


def answers_without_calls(exchange: Exchange) -> Iterator[Any]:
    """The body without the calls of tools, whose shape others judge, and without remarks that are null."""
    if (body := answer_body(exchange)) is None:
        return
    if "choices" not in body:
        body = {**_REST, **body}
    body = deepcopy(body)
    for choice in choices(body):
        message = choice.get("message")
        if not isinstance(message, dict):
            continue
        if message.get("tool_calls") and isinstance(message["tool_calls"], list):
            del message["tool_calls"]
        if message.get("annotations", ()) is None:
            # The most common server of open models says null for none, and every client reads that as none.
            del message["annotations"]
    yield body


shapes = shape_judges(
    WHOLE,
    "ChatCompletion",
    answers_without_calls,
    {
        ("id",): "chat.answer.id",
        ("object",): "chat.answer.object",
        ("created",): "chat.answer.created",
        ("model",): "chat.answer.model",
        ("choices",): "chat.answer.choices",
        ("choices", "index"): "chat.choice.index",
        ("choices", "message"): "chat.choice.message",
        ("choices", "message", "role"): "chat.message.role",
        ("choices", "message", "content"): "chat.message.content",
        ("choices", "message", "tool_calls"): "chat.message.tool-calls",
        ("choices", "finish_reason"): "chat.choice.finish-reason",
        ("choices", "logprobs"): "chat.logprobs.shape",
        ("usage",): "chat.usage.shape",
    },
    "chat.answer.shape",
)
