"""Each judge is silent about a right answer and speaks about each wrong one."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.end_to_end.schemathesis.exchange import Exchange
from tests.end_to_end.schemathesis.judges import (
    choice_count,
    error_envelope,
    logprobs_alignment,
    stop_leak,
    stream_flag,
    terminator,
    usage_sum,
)

Judge = Callable[[Exchange], Iterator[str]]
JUDGES: tuple[Judge, ...] = (
    stream_flag.judge,
    terminator.judge,
    choice_count.judge,
    logprobs_alignment.judge,
    usage_sum.judge,
    stop_leak.judge,
    error_envelope.judge,
)
COLUMNS = {"tokens": ["a", "b"], "token_logprobs": [None, -0.5], "top_logprobs": [None, {"b": -0.5}]}
LOGPROBS = {**COLUMNS, "text_offset": [0, 1]}


def completion(
    asked: dict[str, Any], *choices: dict[str, Any], usage: tuple[int, int, int] = (2, 2, 4), status: int = 200
) -> Exchange:
    """A whole answer to a completion request."""
    counts = dict(zip(("prompt_tokens", "completion_tokens", "total_tokens"), usage, strict=True))
    return whole(asked, {"choices": list(choices), "usage": counts}, status=status)


def whole(asked: dict[str, Any], answer: Any, *, status: int = 200, text: str | None = None) -> Exchange:
    headers = {"content-type": "application/json", "x-request-id": "req-1"}
    return Exchange("createCompletion", "POST", asked, status, headers, json.dumps(answer) if text is None else text)


def choice(index: int = 0, text: str = "ab", logprobs: Any = None, reason: str | None = "stop") -> dict[str, Any]:
    return {"index": index, "text": text, "logprobs": logprobs, "finish_reason": reason}


def stream(asked: dict[str, Any], *events: Any) -> Exchange:
    """An event stream in answer to a completion request; text goes out as it is."""
    lines = [event if isinstance(event, str) else json.dumps(event) for event in events]
    text = "".join(f"data: {line}\n\n" for line in lines)
    headers = {"content-type": "text/event-stream; charset=utf-8", "x-request-id": "req-1"}
    return Exchange("createCompletion", "POST", {**asked, "stream": True}, 200, headers, text)


def error(**changes: Any) -> dict[str, Any]:
    members = {"message": "m", "type": "t", "param": None, "code": "c", "request_id": "req-1", **changes}
    return {"error": {name: value for name, value in members.items() if value is not ...}}


RIGHT = {
    "plain": completion({"prompt": "a"}, choice()),
    "two prompts": completion({"prompt": ["a", "b"], "n": 1}, choice(0), choice(1)),
    "token ids": completion({"prompt": [1, 2]}, choice()),
    "logprobs": completion({"prompt": "a", "logprobs": 1}, choice(logprobs=LOGPROBS)),
    "echoed stop": completion({"prompt": "a!", "echo": True, "stop": "!"}, choice(text="a!b")),
    "stream": stream({"prompt": "a"}, {"choices": [choice(reason=None)]}, {"choices": [choice(text="")]}, "[DONE]"),
    "failed stream": stream({"prompt": "a"}, {"choices": [choice(reason=None)]}, error(), "[DONE]"),
    "refused": whole({}, error(), status=400),
}


@pytest.mark.parametrize("exchange", RIGHT.values(), ids=RIGHT)
def test_right_answers_please_every_judge(exchange: Exchange) -> None:
    assert [fault for judge in JUDGES for fault in judge(exchange)] == []


WRONG: dict[str, tuple[Judge, Exchange]] = {
    "a stream nobody asked for": (
        stream_flag.judge,
        Exchange("createCompletion", "POST", {"prompt": "a"}, 200, {"content-type": "text/event-stream"}, ""),
    ),
    "an object instead of a stream": (stream_flag.judge, completion({"prompt": "a", "stream": True}, choice())),
    "no terminator": (terminator.judge, stream({"prompt": "a"}, {"choices": [choice()]})),
    "two terminators": (terminator.judge, stream({"prompt": "a"}, {"choices": [choice()]}, "[DONE]", "[DONE]")),
    "an event after the terminator": (terminator.judge, stream({"prompt": "a"}, "[DONE]", {"choices": [choice()]})),
    "a choice too few": (choice_count.judge, completion({"prompt": "a", "n": 2}, choice())),
    "a choice too many": (choice_count.judge, completion({"prompt": "a"}, choice(), choice(1))),
    "a prompt without a choice": (choice_count.judge, completion({"prompt": [[1], [2]]}, choice())),
    "one index twice": (choice_count.judge, completion({"prompt": "a", "n": 2}, choice(), choice())),
    "no finish reason": (choice_count.judge, stream({"prompt": "a"}, {"choices": [choice(reason=None)]}, "[DONE]")),
    "logprobs unasked": (logprobs_alignment.judge, completion({"prompt": "a"}, choice(logprobs=LOGPROBS))),
    "logprobs missing": (logprobs_alignment.judge, completion({"prompt": "a", "logprobs": 1}, choice())),
    "lists of different lengths": (
        logprobs_alignment.judge,
        completion({"prompt": "a", "logprobs": 1}, choice(logprobs={**LOGPROBS, "token_logprobs": [-0.1]})),
    ),
    "tokens that spell something else": (
        logprobs_alignment.judge,
        completion({"prompt": "a", "logprobs": 1}, choice(text="xy", logprobs=LOGPROBS)),
    ),
    "a probability above 1": (
        logprobs_alignment.judge,
        completion({"prompt": "a", "logprobs": 1}, choice(logprobs={**LOGPROBS, "token_logprobs": [0.5, -1]})),
    ),
    "a wrong sum": (usage_sum.judge, completion({"prompt": "a"}, choice(), usage=(2, 2, 5))),
    "more tokens than allowed": (usage_sum.judge, completion({"prompt": "a", "max_tokens": 1}, choice())),
    "usage nobody asked for": (
        usage_sum.judge,
        stream(
            {"prompt": "a"},
            {"choices": [choice()], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}},
        ),
    ),
    "usage missing": (
        usage_sum.judge,
        stream({"prompt": "a", "stream_options": {"include_usage": True}}, {"choices": [choice()]}),
    ),
    "a stop sequence in the text": (stop_leak.judge, completion({"prompt": "a", "stop": ["x", "b"]}, choice())),
    "a stop sequence over two chunks": (
        stop_leak.judge,
        stream({"prompt": "a", "stop": "bc"}, {"choices": [choice(text="ab")]}, {"choices": [choice(text="c")]}),
    ),
    "a page instead of an envelope": (error_envelope.judge, whole({}, None, status=500, text="<h1>Oops</h1>")),
    "a bare error": (error_envelope.judge, whole({}, {"message": "m"}, status=400)),
    "an envelope without param": (error_envelope.judge, whole({}, error(param=...), status=400)),
    "an empty message": (error_envelope.judge, whole({}, error(message=""), status=400)),
    "another request's id": (error_envelope.judge, whole({}, error(request_id="req-2"), status=400)),
}


@pytest.mark.parametrize(("judge", "exchange"), WRONG.values(), ids=WRONG)
def test_each_wrong_answer_is_noticed(judge: Judge, exchange: Exchange) -> None:
    assert list(judge(exchange))


def test_every_judge_was_shown_something_wrong() -> None:
    assert {judge for judge, _ in WRONG.values()} == set(JUDGES)
