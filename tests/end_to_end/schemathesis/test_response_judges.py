"""The judges of responses are silent about the contract's examples and speak about each change that breaks a rule."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.end_to_end.schemathesis.exchange import Exchange
from tests.end_to_end.schemathesis.judges import response_object, response_stream, stream_flag
from wireproof_contract import documents

Judge = Callable[[Exchange], Iterator[str]]
EXAMPLES = documents.load("openapi-3.2.json")["components"]["examples"]
STREAM: str = EXAMPLES["ResponseStreamAnswer"]["value"]
CALL_STREAM: str = EXAMPLES["ResponseFunctionCallStreamAnswer"]["value"]
REPLAY: str = EXAMPLES["ResponseReplayAnswer"]["value"]
ASKED = {"input": "Where does the sun rise?", "max_output_tokens": 64}


def whole(name: str, asked: dict[str, Any] | None = None, **changes: Any) -> Exchange:
    answer = {**EXAMPLES[name]["value"], **changes}
    headers = {"content-type": "application/json"}
    return Exchange("createResponse", "POST", asked or {"input": "Hi"}, 200, headers, json.dumps(answer))


def stream(text: str, asked: dict[str, Any] = ASKED, **query: Any) -> Exchange:
    headers = {"content-type": "text/event-stream"}
    if query:
        return Exchange("getResponse", "GET", None, 200, headers, text, query)
    return Exchange("createResponse", "POST", {**asked, "stream": True}, 200, headers, text)


def without(event: str) -> str:
    """The example stream without the first event of a type, numbered anew."""
    events = STREAM.strip().split("\n\n")
    events.remove(next(each for each in events if each.startswith(f"event: {event}\n")))
    numbered = []
    for number, each in enumerate(events):
        name, data = each.split("\n")
        numbered.append(f"{name}\ndata: {json.dumps({**json.loads(data[6:]), 'sequence_number': number})}")
    return "\n\n".join(numbered) + "\n\n"


def first_of_replay() -> int:
    first = next(line for line in REPLAY.splitlines() if line.startswith("data: "))
    return int(json.loads(first[6:])["sequence_number"])


RIGHT = {
    "whole": whole("ResponseAnswer"),
    "call": whole("ResponseFunctionCallAnswer"),
    "queued": whole("ResponseQueuedAnswer"),
    "incomplete": whole("ResponseIncompleteAnswer"),
    "cancelled": whole("ResponseCancelledAnswer"),
    "stream": stream(STREAM),
    "stream with a terminator": stream(STREAM + "data: [DONE]\n\n"),
    "stream of a call": stream(CALL_STREAM, {"input": "Hi"}),
    "rest of a stream": stream(REPLAY, stream=True, starting_after=first_of_replay() - 1),
    "nothing left of a stream": stream("", stream=True, starting_after=99),
}
JUDGES: tuple[Judge, ...] = (response_object.judge, response_stream.judge, stream_flag.judge)


@pytest.mark.parametrize("exchange", RIGHT.values(), ids=RIGHT)
def test_right_answers_please_every_judge(exchange: Exchange) -> None:
    assert [fault for judge in JUDGES for fault in judge(exchange)] == []


USAGE = EXAMPLES["ResponseAnswer"]["value"]["usage"]
WRONG: dict[str, tuple[Judge, Exchange]] = {
    "an error without a failure": (
        response_object.judge,
        whole("ResponseAnswer", error={"code": "server_error", "message": "m"}),
    ),
    "completed without a time": (response_object.judge, whole("ResponseAnswer", completed_at=None)),
    "incomplete without a reason": (response_object.judge, whole("ResponseIncompleteAnswer", incomplete_details=None)),
    "no usage": (response_object.judge, whole("ResponseAnswer", usage=None)),
    "a wrong sum": (response_object.judge, whole("ResponseAnswer", usage={**USAGE, "total_tokens": 10**6})),
    "more tokens than allowed": (
        response_object.judge,
        whole("ResponseAnswer", {"max_output_tokens": USAGE["output_tokens"] - 1}),
    ),
    "an item in progress": (
        response_object.judge,
        whole("ResponseAnswer", output=[{"type": "message", "status": "in_progress"}]),
    ),
    "another temperature": (response_object.judge, whole("ResponseAnswer", {"temperature": 0.25})),
    "a wrong snapshot in a stream": (
        response_object.judge,
        stream(STREAM.replace('"completed_at":1767225602', '"completed_at":null')),
    ),
    "an object instead of a stream": (stream_flag.judge, whole("ResponseAnswer", {"stream": True})),
    "event lines that say something else": (
        response_stream.judge,
        stream(STREAM.replace("event: response.in_progress", "event: response.queued")),
    ),
    "no event lines": (
        response_stream.judge,
        stream("\n".join(line for line in STREAM.split("\n") if not line.startswith("event:"))),
    ),
    "two terminators": (response_stream.judge, stream(STREAM + "data: [DONE]\n\n" * 2)),
    "a gap in the numbers": (
        response_stream.judge,
        stream(STREAM.replace('"sequence_number":5', '"sequence_number":4')),
    ),
    "a stream that begins too late": (response_stream.judge, stream(REPLAY, stream=True)),
    "no terminal event": (response_stream.judge, stream(without("response.completed"))),
    "nothing at all": (response_stream.judge, stream("")),
    "no beginning": (response_stream.judge, stream(without("response.created"))),
    "a delta missing": (response_stream.judge, stream(without("response.output_text.delta"))),
    "an item without an end": (response_stream.judge, stream(without("response.output_item.done"))),
}


@pytest.mark.parametrize(("judge", "exchange"), WRONG.values(), ids=WRONG)
def test_each_wrong_answer_is_noticed(judge: Judge, exchange: Exchange) -> None:
    assert list(judge(exchange))


def test_every_judge_was_shown_something_wrong() -> None:
    assert {judge for judge, _ in WRONG.values()} == set(JUDGES)
