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
from wireproof.reading.chat import answer_body, choices
from wireproof.reading.json_reading import NotJson
from wireproof.transcript.exchange import Exchange


@judge("chat.answer.json-object", whole_answers(OPERATION))
def a_whole_answer_is_a_json_object(_: Subject, exchange: Exchange) -> Outcome | None:
    """And neither an event stream that was not asked for, nor an error under a status of success."""
    if isinstance(exchange.json, NotJson):
        found = "an event stream" if exchange.events.payloads else f"no JSON: {exchange.json.reason}"
        return Failed(f"the body is {found}", "a JSON object")
    if exchange.object is None:
        return Failed("the body is JSON, but no object", "a JSON object", repr(exchange.json)[:300])
    if answer_body(exchange) is None:
        return Failed("the body is an error, the status a success", "a chat completion", repr(exchange.json)[:300])
    return PASSED


def answers_without_calls(exchange: Exchange) -> Iterator[Any]:
    """The body without the calls of tools, whose shape others judge."""
    if (body := answer_body(exchange)) is None:
        return
    body = deepcopy(body)
    for choice in choices(body):
        message = choice.get("message")
        if isinstance(message, dict) and message.get("tool_calls") and isinstance(message["tool_calls"], list):
            del message["tool_calls"]
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
