"""Bodies of refusals, their content type, and which refusals show errors at all."""

from dataclasses import replace
from typing import Any

import pytest

from wireproof.transcript.answer import NoAnswer

Body = dict[str, Any]

SENT = {"model": "tiny"}


@pytest.mark.parametrize(
    ("status", "body", "media_type"),
    [
        (500, b"Internal Server Error", "text/plain"),
        (400, b"<html><body>Bad Request</body></html>", "text/html"),
        (401, b"", "application/json"),
        (400, b'{"error": {"message": NaN}}', "application/json"),
        (400, b'["no"]', "application/json"),
        (400, b'data: {"error": {"message": "no"}}\n\n', "text/event-stream"),
    ],
)
def test_a_refusal_without_a_json_object_breaks_one_clause(
    status: int | None, body: Any, media_type: str, bench: Any
) -> None:
    wrong = bench.exchange("errors.malformed", status, body, media_type=media_type, sent=SENT)
    clauses = ("errors.body.json", "errors.body.content-type", "errors.envelope.object", "errors.envelope.message")
    assert [clause for clause in clauses if bench.breaks(clause, wrong)] == ["errors.body.json"]


@pytest.mark.parametrize("media_type", ["text/plain", "text/html; charset=utf-8", "text/event-stream", ""])
def test_an_error_in_json_under_another_name_is_found(media_type: str, bench: Any) -> None:
    assert bench.breaks(
        "errors.body.content-type", bench.exchange("a", 400, bench.refusal(), media_type=media_type, sent=SENT)
    )


def test_a_charset_may_follow_the_content_type(bench: Any) -> None:
    named = bench.exchange("a", 400, bench.refusal(), media_type="application/json; charset=utf-8", sent=SENT)
    assert not bench.breaks("errors.body.content-type", named)


def test_hadrian_may_refuse_a_stream_under_the_name_of_a_stream(bench: Any) -> None:
    streamed = SENT | {"stream": True}
    refused = bench.exchange("a", 502, bench.refusal(), media_type="text/event-stream", sent=streamed)
    assert not bench.breaks("errors.body.content-type", refused, profile="hadrian")
    assert bench.breaks("errors.body.content-type", refused)


def test_an_operation_that_is_not_offered_may_say_so_in_its_own_way(bench: Any) -> None:
    missing = bench.exchange("a", 404, {"detail": "Not Found"}, operation="createResponse", sent=SENT)
    assert not bench.breaks("errors.envelope.object", missing)
    assert not bench.breaks("errors.body.json", bench.exchange("a", 404, b"404 page not found", sent=SENT))


def test_an_operation_that_is_offered_may_not(bench: Any) -> None:
    done = bench.exchange("a", 200, bench.completion, sent=SENT)
    assert bench.breaks(
        "errors.envelope.object", done, bench.exchange("b", 404, {"detail": "no such model"}, sent=SENT)
    )


@pytest.mark.parametrize("status", [405, 413, 414, 431])
def test_what_routers_and_proxies_answer_is_not_judged(status: int | None, bench: Any) -> None:
    assert not bench.breaks("errors.body.json", bench.exchange("a", status, b"no", media_type="text/plain", sent=SENT))


def test_generated_paths_that_a_router_takes_apart_are_not_judged(bench: Any) -> None:
    found = bench.exchange("fuzz/1", 200, {"id": "tiny"}, operation="retrieveModel")
    odd = bench.exchange("fuzz/2", 404, {"detail": "Not Found"}, operation="retrieveModel", path="/models/%2F..%00")
    plain = bench.exchange("fuzz/3", 404, {"detail": "Not Found"}, operation="retrieveModel", path="/models/nope")
    assert not bench.breaks("errors.envelope.object", found, odd)
    assert bench.breaks("errors.envelope.object", found, plain)


def test_a_generated_request_that_brings_the_server_down_breaks_one_clause(bench: Any) -> None:
    down = bench.exchange("fuzz/1", 500, b"Internal Server Error", media_type="text/plain", sent=SENT)
    assert not bench.breaks("errors.body.json", down)
    assert bench.breaks("errors.fuzzed.answered", down)


def test_a_generated_request_that_ends_the_connection_is_told(bench: Any) -> None:
    silent = bench.exchange("fuzz/1", None, sent=SENT)
    closed = NoAnswer("connection", "Server disconnected without sending a response.")
    assert bench.breaks("errors.fuzzed.answered", replace(silent, answer=closed))
    assert not bench.breaks("errors.fuzzed.answered", silent)
    assert not bench.breaks("errors.fuzzed.answered", replace(silent, label="errors.range", answer=closed))


def test_dialects_that_answer_500_themselves_are_not_down(bench: Any) -> None:
    refused = bench.exchange("fuzz/1", 500, bench.refusal(), sent=SENT)
    assert not bench.breaks("errors.fuzzed.answered", refused, profile="newapi")
    assert not bench.breaks("errors.fuzzed.answered", bench.exchange("fuzz/1", 502, bench.refusal(), sent=SENT))


@pytest.mark.parametrize(
    "message",
    [
        'Traceback (most recent call last):\n  File "server.py", line 3',
        "[{'type': 'missing', 'loc': ('body', 'messages'), 'msg': 'Field required'}]",
        "1 validation error for ChatRequest",
        "TypeError: x\n    at handler (/app/server.js:10:3)",
        "thread 'main' panicked at src/main.rs:3",
        "<!DOCTYPE html><html>",
        "KeyError('messages')",
        "<starlette.requests.Request object at 0x7f2a>",
    ],
)
def test_a_message_from_within_the_program_is_found(message: str, bench: Any) -> None:
    assert bench.breaks("errors.message.readable", bench.exchange("a", 400, bench.refusal(message=message), sent=SENT))


@pytest.mark.parametrize(
    "message",
    [
        "Invalid type for 'messages[0].content': expected a string, but got {'type': 'text'}.",
        "Unknown parameter: 'foo'. Did you mean 'bar'? (line 1, column 4)",
        "The model `a<b>` does not exist",
    ],
)
def test_a_message_for_people_passes(message: str, bench: Any) -> None:
    assert not bench.breaks(
        "errors.message.readable", bench.exchange("a", 400, bench.refusal(message=message), sent=SENT)
    )


@pytest.mark.parametrize("kind", ["Bad Request", "BadRequestError", "invalid request"])
def test_a_type_that_is_no_word_for_programs_is_found(kind: str, bench: Any) -> None:
    assert bench.breaks("errors.type.word", bench.exchange("a", 400, bench.refusal(type=kind), sent=SENT))


@pytest.mark.parametrize("kind", ["invalid_request_error", "tokens", "new_api_error", "server_error"])
def test_words_pass(kind: str, bench: Any) -> None:
    assert not bench.breaks("errors.type.word", bench.exchange("a", 400, bench.refusal(type=kind), sent=SENT))


@pytest.mark.parametrize(
    ("members", "broken"),
    [
        ({"param": "messages"}, False),
        ({"param": "body.messages[0]"}, False),
        ({"param": None, "message": "'messages' is required"}, False),
        ({"param": None, "message": "Bad request"}, True),
        ({"param": "model", "message": "messages?"}, True),
    ],
)
def test_an_error_names_the_field_at_fault(members: Body, broken: bool, bench: Any) -> None:
    done = bench.exchange("chat.reference", 200, bench.completion, sent=SENT)
    refused = bench.exchange("errors.messages/missing", 400, bench.refusal(**members), sent=SENT)
    assert bench.breaks("errors.param.named", done, refused) is broken


@pytest.mark.parametrize(
    ("status", "kind", "broken"), [(400, "server_error", True), (500, "server_error", False), (400, "requests", False)]
)
def test_a_type_tells_the_same_as_the_status(status: int, kind: str, broken: bool, bench: Any) -> None:
    assert (
        bench.breaks("errors.type.family", bench.exchange("a", status, bench.refusal(type=kind), sent=SENT)) is broken
    )
