"""What the bytes of a stream mean: every legal stream is read whole, and nothing else passes for one."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conformance.grammars.generating.chunk_streams import chunk_streams
from tests.conformance.grammars.generating.response_streams import response_streams
from tests.conformance.grammars.generating.statements import statement_of
from tests.conformance.grammars.generating.wire import FORMS, written
from tests.generated.client.streams import event, read, reader
from wireproof_client import (
    ApiStatusError,
    InvalidRequestError,
    RateLimitError,
    ServerError,
    StreamInterrupted,
    UnreadableAnswerError,
)
from wireproof_contract import documents, grammars

SETTINGS = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": []}


@pytest.mark.parametrize("profile", documents.PROFILES)
@pytest.mark.parametrize("name", grammars.NAMES)
@SETTINGS
@given(data=st.data())
def test_every_legal_stream_is_read_whole_however_it_is_written_and_cut(profile: str, name: str, data: Any) -> None:
    streams = response_streams if name == "responses" else chunk_streams
    messages = data.draw(streams(grammars.load(name), statement_of(profile))).messages
    body = written(messages, data.draw(FORMS))
    size = data.draw(st.integers(1, 200))
    pieces = [body[place : place + size] for place in range(0, len(body), size)]
    sent = [message for message in messages if message is not None]
    failure = next((number for number, each in enumerate(sent) if each.get("error") or each.get("type") == "error"), -1)
    if failure >= 0:
        made, events = reader(name), []
        with pytest.raises(ApiStatusError):
            events += [each for piece in pieces for each in made.feed(piece)]
        return
    events, made = read(name, pieces)
    assert [each.to_dict() for each in events] == sent
    if name == "responses":
        assert made.whole().to_dict() == next(each["response"] for each in reversed(sent) if "response" in each)


def test_a_stream_of_chunks_without_its_end_is_interrupted() -> None:
    made = reader("chat")
    assert len(list(made.feed(event(CHUNK)))) == 1
    with pytest.raises(StreamInterrupted, match=r"without \[DONE\]\. \(request req_1\)"):
        made.end()


def test_a_stream_of_a_response_without_its_last_event_is_interrupted() -> None:
    with pytest.raises(StreamInterrupted, match="last event"):
        read("responses", [event({"type": "response.created", "response": {"id": "r"}}), event("[DONE]")[:-9]])


def test_the_whole_answer_of_a_stream_has_the_id_of_its_request() -> None:
    _, made = read("chat", [event(CHUNK), event("[DONE]")])
    assert made.whole()._request_id == "req_1"  # noqa: SLF001  the official client's name for it


def test_a_stream_without_anything_is_interrupted() -> None:
    with pytest.raises(StreamInterrupted):
        reader("completions").end()


def test_the_end_counts_though_its_empty_line_is_missing() -> None:
    made = reader("chat")
    assert list(made.feed(b"data: [DONE]")) == []
    made.end()
    assert made.complete


@pytest.mark.parametrize("kind", ["completed", "incomplete", "failed", "cancelled"])
def test_a_terminal_event_ends_a_stream_of_a_response(kind: str) -> None:
    sent = {"type": f"response.{kind}", "sequence_number": 0, "response": {"id": "r", "output": []}}
    events, made = read("responses", [event(sent), event("[DONE]")])
    assert [each.to_dict() for each in events] == [sent]
    assert made.whole().id == "r"


def test_what_follows_the_end_is_not_given() -> None:
    events, _ = read("chat", [event("[DONE]") + event(CHUNK) + event({"error": {"message": "late"}})])
    assert events == []


@pytest.mark.parametrize(
    ("sent", "name", "kind", "message"),
    [
        (
            {"error": {"message": "full", "type": "server_error", "param": None, "code": "overloaded"}},
            None,
            ServerError,
            "full",
        ),
        ({"error": {"message": "slow", "type": "rate_limit_error", "code": None}}, None, RateLimitError, "slow"),
        ({"error": {"message": "no", "type": "invalid_request_error"}}, None, InvalidRequestError, "no"),
        ({"error": "just words"}, None, ServerError, "just words"),
        ({"type": "error", "message": "m", "code": "server_error", "param": None}, "error", ServerError, "m"),
        ({"message": "named so"}, "error", ServerError, "named so"),
        ({"object": "error", "message": "as vLLM said it", "code": 400}, None, ServerError, "as vLLM said it"),
        (
            {"type": "error", "error": {"message": "wrapped", "code": "rate_limit_exceeded"}},
            None,
            RateLimitError,
            "wrapped",
        ),
    ],
)
def test_an_error_within_a_stream_is_raised_after_what_came_before(
    sent: Any, name: str | None, kind: type[ApiStatusError], message: str
) -> None:
    events = reader("chat").feed(event(CHUNK) + event(sent, name))
    assert next(events).to_dict() == CHUNK
    with pytest.raises(kind) as raised:
        next(events)
    assert type(raised.value) is kind
    assert raised.value.message == message
    assert raised.value.status_code is None
    assert raised.value.request_id == "req_1"


@pytest.mark.parametrize("data", ["<html>", "[1]", "3", "{", "[" * 100_000], ids=lambda data: data[:6])
def test_data_that_is_no_object_is_said_to_be_unreadable(data: str) -> None:
    with pytest.raises(UnreadableAnswerError, match=re.escape(data[:100])) as raised:
        list(reader("chat").feed(event(data)))
    assert raised.value.body == data.encode()


def test_events_that_tell_nothing_are_passed_over() -> None:
    pings = [event({}, "ping"), event({"type": "ping"}), event(""), event(" ")]
    events, _ = read("chat", [*pings, event(CHUNK), event("[DONE]")])
    assert [each.to_dict() for each in events] == [CHUNK]


def test_an_event_that_nobody_knows_is_given_as_it_came() -> None:
    sent = {"type": "response.telepathy.delta", "delta": {"deep": [1]}, "sequence_number": 3}
    made = reader("responses")
    (found,) = made.feed(event(sent))
    assert type(found).__name__ == "UnknownObject"
    assert found.delta == {"deep": [1]}
    assert found.to_dict() == sent
