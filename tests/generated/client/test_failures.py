"""Each way in which a server says that it failed becomes the exception that tells a program what to do."""

import copy
import json
import pickle
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from wireproof_client import errors
from wireproof_client.failures import answered_failure, request_id, retry_after
from wireproof_client.retrying import LONGEST_WAIT, may_repeat, pause, wait_after_answer


def body(**error: Any) -> bytes:
    return json.dumps({"error": error}).encode()


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.InvalidRequestError),
        (401, errors.AuthenticationError),
        (402, errors.PaymentRequiredError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (405, errors.ApiStatusError),
        (409, errors.ConflictError),
        (413, errors.InvalidRequestError),
        (415, errors.InvalidRequestError),
        (422, errors.InvalidRequestError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServerError),
        (529, errors.ServerError),
    ],
)
def test_the_status_decides_which_exception_it_is(status: int, kind: type[errors.ApiStatusError]) -> None:
    failure = answered_failure(status, {}, body(message="no", type="t", code="c", param="p"))
    assert type(failure) is kind
    assert (failure.status_code, failure.type, failure.code, failure.param) == (status, "t", "c", "p")
    assert str(failure) == f"no ({status})"


def test_the_request_id_of_the_header_goes_before_that_of_the_body() -> None:
    sent = body(message="no", request_id="req_body")
    assert answered_failure(500, {"x-request-id": "req_header"}, sent).request_id == "req_header"
    failure = answered_failure(500, {}, sent)
    assert failure.request_id == "req_body"
    assert str(failure) == "no (500, request req_body)"
    assert request_id({"x-oneapi-request-id": "one"}) == "one"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"message": "bare", "code": "c"}', "bare"),
        (b'{"error": "a text", "code": "c"}', "a text"),
        (b'{"detail": "as FastAPI says it"}', "as FastAPI says it"),
        (b'{"detail": [{"msg": "nowhere"}]}', "[{'msg': 'nowhere'}]"),
        (b'[{"error": {"message": "as Google says it"}}]', "as Google says it"),
        (b'{"error": {"code": 17}}', 'The server answered 500: {"error": {"code": 17}}'),
        (b"<h1>Bad gateway</h1>", "The server answered 500: <h1>Bad gateway</h1>"),
        (b"", "The server answered 500: nothing"),
        (b"[1]", "The server answered 500: [1]"),
        (b"[" * 100_000, "The server answered 500: " + "[" * 500),
        (b"\xff\xfe", "The server answered 500: \ufffd\ufffd"),
    ],
)
def test_whatever_form_the_failure_has_its_words_are_the_message(content: bytes, message: str) -> None:
    assert answered_failure(500, {}, content).message == message


def test_what_fastapi_finds_wrong_is_told_by_its_place() -> None:
    complaints = [
        {"type": "missing", "loc": ["body", "messages", 0, "role"], "msg": "Field required", "input": {}},
        {"type": "int_type", "loc": ["body", "n"], "msg": "Input should be a valid integer"},
    ]
    failure = answered_failure(422, {}, json.dumps({"detail": complaints}).encode())
    assert failure.message == "messages[0].role: Field required; n: Input should be a valid integer"
    assert (failure.param, failure.type) == ("messages[0].role", "missing")


def test_a_failure_has_the_headers_of_its_answer() -> None:
    headers = httpx.Headers({"X-RateLimit-Reset": "3"})
    assert answered_failure(429, headers, b"").headers["x-ratelimit-reset"] == "3"
    assert errors.ServerError("m").headers == {}


@pytest.mark.parametrize(
    "error",
    [
        answered_failure(
            429, httpx.Headers({"retry-after": "3", "x-request-id": "req_1"}), body(message="no", code="c")
        ),
        errors.UnreadableAnswerError("m", body=b"<p>", request_id="req_2"),
        errors.StreamInterrupted("m", request_id="req_3"),
        errors.SettingsError("m"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_exception_goes_to_another_process_whole(error: errors.WireproofError) -> None:
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301  our own
        assert type(other) is type(error)
        assert (str(other), vars(other)) == (str(error), vars(error))


def test_words_for_programs_are_texts_whatever_the_server_sent() -> None:
    failure = answered_failure(400, {}, body(message="no", code=17, param=["a"]))
    assert (failure.code, failure.param) == ("17", "['a']")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("0.5", 0.5),
        ("-3", None),
        ("Wed, 01 Jan 2025 00:00:30 GMT", 30.0),
        ("Tue, 31 Dec 2024 23:59:00 GMT", 0.0),
        ("soon", None),
        ("nan", None),
    ],
)
def test_the_wait_is_a_number_of_seconds_or_a_date(text: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": text}, datetime(2025, 1, 1, tzinfo=UTC)) == seconds


def test_milliseconds_go_before_seconds() -> None:
    assert retry_after({"retry-after-ms": "250", "retry-after": "1"}) == 0.25
    assert retry_after({"retry-after-ms": "soon", "retry-after": "1"}) == 1.0


def test_a_server_that_asks_not_to_be_asked_again_is_not() -> None:
    assert wait_after_answer(429, {"retry-after": "2", "x-should-retry": "false"}) is None
    assert wait_after_answer(429, {"retry-after": "2", "x-should-retry": "true"}) == 2.0


def test_only_a_server_that_says_when_is_asked_again() -> None:
    assert wait_after_answer(429, {"retry-after": "2"}) == 2.0
    assert wait_after_answer(503, {"retry-after": "2"}) == 2.0
    assert wait_after_answer(429, {}) is None
    assert wait_after_answer(500, {"retry-after": "2"}) is None
    assert wait_after_answer(429, {"retry-after": str(LONGEST_WAIT + 1)}) is None


def test_what_may_have_been_begun_is_not_asked_for_again() -> None:
    assert may_repeat("POST", connected=False)
    assert not may_repeat("POST", connected=True)
    assert may_repeat("GET", connected=True)


def test_pauses_grow_up_to_a_bound() -> None:
    assert 0.37 <= pause(0) <= 0.5
    assert 0.75 <= pause(1) <= 1.0
    assert pause(30) <= 8.0


def test_every_exception_is_a_wireproof_error_of_its_place_in_the_tree() -> None:
    assert issubclass(errors.ApiTimeoutError, errors.ApiConnectionError)
    assert not issubclass(errors.StreamInterrupted, errors.ApiStatusError)
    found = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Exception)]
    assert len(found) == 15
    assert all(issubclass(each, errors.WireproofError) for each in found)
    assert all(each.__name__ in str(errors.__doc__) for each in found)
