"""Calls on the wire: what is sent, when it is sent again, and what is made of the answer."""

import json
import logging
import socket
from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.conformance.loopback import HangUp, Received, Script, Target, always, answer, target
from wireproof_client import (
    ApiConnectionError,
    ApiTimeoutError,
    AsyncWireproof,
    AuthenticationError,
    NotFoundError,
    RateLimitError,
    ServerError,
    UnreadableAnswerError,
    Wireproof,
    models,
)
from wireproof_client.api.models import list_models, retrieve_model
from wireproof_client.call import Options

MODELS = b'{"object": "list", "data": [{"id": "m", "object": "model", "created": 1, "owned_by": "me"}]}'
COMPLETION = b'{"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'
FULL = b'{"error": {"message": "full", "type": "rate_limit_error", "param": null, "code": "rate_limit_exceeded"}}'


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wireproof_client.retrying._FIRST_PAUSE", 0.0)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


def in_turn(*scripts: Script) -> Script:
    """Each request has its own script; the last one is for all that follow."""
    left = list(scripts)

    def script(received: Received, connection: socket.socket) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(received, connection)

    return script


def hanging_up(_: Received, __: socket.socket) -> None:
    raise HangUp


def client(found: Target, **settings: object) -> Wireproof:
    return Wireproof(base_url=found.base_url, api_key="sk-x", **settings)  # type: ignore[arg-type]  # any of them


def test_a_call_carries_key_body_and_what_the_caller_adds() -> None:
    with target(always(answer(200, COMPLETION, "x-request-id: req_7"))) as found, client(found) as made:
        made.chat.completions.create(
            messages=[{"role": "user", "content": "hé"}, models.ChatUserMessage(content="du")],
            temperature=0.5,
            stop=None,
            extra_headers={"X-Trace": "t"},
            extra_body={"min_tokens": 3},
        )
        (received,) = found.received
    assert (received.method, received.path) == ("POST", "/v1/chat/completions")
    assert received.headers["authorization"] == "Bearer sk-x"
    assert received.headers["content-type"] == "application/json"
    assert received.headers["x-trace"] == "t"
    assert received.headers["user-agent"].startswith("wireproof-client/")
    assert json.loads(received.body) == {
        "messages": [{"role": "user", "content": "hé"}, {"role": "user", "content": "du"}],
        "temperature": 0.5,
        "stop": None,
        "min_tokens": 3,
    }


def test_a_raw_function_gives_status_headers_and_request_id_too() -> None:
    with target(always(answer(200, MODELS, "x-request-id: req_7"))) as found, client(found) as made:
        detailed = list_models.sync_detailed(client=made, options=Options(extra_headers={"X-Trace": "t"}))
        assert found.received[0].headers["x-trace"] == "t"
    assert (detailed.status_code, detailed.request_id, detailed.headers["content-type"]) == (
        200,
        "req_7",
        "application/json",
    )
    assert [model.id for model in detailed.parsed] == ["m"]


def test_what_stands_in_a_path_is_escaped_and_what_is_none_is_not_asked_for() -> None:
    with target(always(answer(200, b'{"object": "list", "data": []}'))) as found, client(found) as made:
        retrieve_model.sync(client=made, model="a/b ?")
        made.responses.input_items.list("resp_1", limit=3, order="asc", include=["message.output_text.logprobs"])
        made.responses.input_items.list("resp_1")
        paths = [received.path for received in found.received]
    assert paths[0] == "/v1/models/a%2Fb%20%3F"
    name, _, parameters = paths[1].partition("?")
    assert name == paths[2] == "/v1/responses/resp_1/input_items"
    assert sorted(httpx.QueryParams(parameters).multi_items()) == [
        ("include[]", "message.output_text.logprobs"),
        ("limit", "3"),
        ("order", "asc"),
    ]


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_says_when_is_asked_again(status: int) -> None:
    busy = always(answer(status, FULL, "retry-after: 0"))
    with target(in_turn(busy, busy, always(answer(200, COMPLETION)))) as found, client(found) as made:
        assert made.chat.completions.create(messages=[]).id == "c"
        assert len(found.received) == 3


def test_no_server_is_asked_more_often_than_was_allowed() -> None:
    busy = always(answer(429, FULL, "retry-after: 0", "x-request-id: req_9"))
    with target(busy) as found, client(found, max_retries=1) as made:
        with pytest.raises(RateLimitError, match="full") as raised:
            made.chat.completions.create(messages=[])
        assert len(found.received) == 2
        with pytest.raises(RateLimitError):
            made.with_options(max_retries=0).models.list()
        assert len(found.received) == 3
    assert raised.value.retry_after == 0
    assert raised.value.request_id == "req_9"


@pytest.mark.parametrize("headers", [[], ["retry-after: 3600"]])
def test_a_server_that_does_not_say_when_or_much_later_is_not_asked_again(headers: list[str]) -> None:
    with target(always(answer(429, FULL, *headers))) as found, client(found) as made:
        with pytest.raises(RateLimitError) as raised:
            made.models.list()
        assert len(found.received) == 1
    assert raised.value.retry_after == (3600.0 if headers else None)


def test_generating_is_not_begun_twice_when_the_connection_breaks() -> None:
    with target(hanging_up) as found, client(found) as made:
        with pytest.raises(ApiConnectionError):
            made.chat.completions.create(messages=[])
        assert len(found.received) == 1


def test_reading_is_done_again_when_the_connection_breaks() -> None:
    with target(in_turn(hanging_up, always(answer(200, MODELS)))) as found, client(found) as made:
        assert [model.id for model in made.models.list()] == ["m"]
        assert len(found.received) == 2


def test_a_server_that_sends_its_callers_round_in_circles_is_told_as_one() -> None:
    with target(always(answer(307, b"", "location: /v1/models"))) as found, client(found) as made:
        with pytest.raises(ApiConnectionError, match="redirects"):
            made.models.list()
        assert len(found.received) == 21


def test_an_answer_that_is_not_packed_as_it_says_is_told_as_one() -> None:
    with target(always(answer(200, MODELS, "content-encoding: gzip"))) as found, client(found) as made:
        with pytest.raises(ApiConnectionError):
            made.models.list()
        assert len(found.received) == 1


def test_a_server_that_is_not_there_is_told_by_its_name() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    made = Wireproof(base_url=f"http://127.0.0.1:{port}/v1", max_retries=1)
    with made, pytest.raises(ApiConnectionError, match=f"127.0.0.1:{port}") as raised:
        made.models.list()
    assert isinstance(raised.value.__cause__, httpx.ConnectError)


def test_a_server_that_says_nothing_for_too_long_is_given_up() -> None:
    with target(lambda *_: None) as found, client(found, max_retries=0) as made:
        with pytest.raises(ApiTimeoutError, match="in time"):
            made.chat.completions.create(messages=[], timeout=0.05)
        with pytest.raises(ApiTimeoutError):
            made.with_options(timeout=httpx.Timeout(0.05)).models.list()


@pytest.mark.parametrize(
    ("status", "kind"), [(401, AuthenticationError), (404, NotFoundError), (500, ServerError), (302, Exception)]
)
def test_a_failure_is_raised_whether_or_not_a_stream_was_asked_for(status: int, kind: type[Exception]) -> None:
    with target(always(answer(status, FULL))) as found, client(found) as made:
        with pytest.raises(kind, match="full"):
            made.chat.completions.create(messages=[])
        with pytest.raises(kind, match="full"):
            made.chat.completions.create(messages=[], stream=True)


def test_an_answer_that_is_no_json_is_told_with_what_came() -> None:
    page = answer(200, b"<h1>Log in</h1>", media_type="text/html")
    with target(always(page)) as found, client(found) as made:
        with pytest.raises(UnreadableAnswerError, match="text/html: <h1>Log in") as raised:
            made.models.list()
        with pytest.raises(UnreadableAnswerError, match="stream"):
            made.completions.create(prompt="x", stream=True)
    assert raised.value.body == b"<h1>Log in</h1>"


@pytest.mark.parametrize("content", [b"null", b"[]", b'"hi"', b"3", b""])
def test_an_answer_that_is_no_object_is_not_taken_for_one(content: bytes) -> None:
    with (
        target(always(answer(200, content))) as found,
        client(found) as made,
        pytest.raises(UnreadableAnswerError, match="JSON object") as raised,
    ):
        made.models.list()
    assert raised.value.body == content


def test_an_error_that_is_answered_as_a_success_is_an_error() -> None:
    with target(always(answer(200, FULL))) as found, client(found) as made:
        with pytest.raises(RateLimitError, match="full"):
            made.models.retrieve("nobody")
        with pytest.raises(RateLimitError, match="full"):
            made.completions.create(prompt="x", stream=True)


def test_a_failed_response_is_an_answer_and_no_error() -> None:
    failed = (
        b'{"id": "r", "object": "response", "status": "failed", "error": {"code": "server_error", "message": "no"}}'
    )
    with target(always(answer(200, failed))) as found, client(found) as made:
        response = made.responses.retrieve("r")
    assert response.status == "failed"
    assert response.error is not None
    assert response.error.message == "no"


@pytest.fixture
def asked_twice() -> Iterator[Callable[[], Target]]:
    busy = always(answer(429, FULL, "retry-after: 0"))
    with target(in_turn(busy, always(answer(200, COMPLETION)))) as found:
        yield lambda: found


async def test_callers_that_await_get_the_same(asked_twice: Callable[[], Target]) -> None:
    found = asked_twice()
    async with AsyncWireproof(base_url=found.base_url, api_key="sk-x") as made:
        answered = await made.chat.completions.create(messages=[{"role": "user", "content": "hi"}])
    assert answered.id == "c"
    assert len(found.received) == 2


def test_what_is_sent_again_is_told_to_the_log_without_keys(caplog: pytest.LogCaptureFixture) -> None:
    busy = always(answer(503, FULL, "retry-after-ms: 1", "x-request-id: req_9"))
    with (
        caplog.at_level("DEBUG", "wireproof_client"),
        target(in_turn(busy, always(answer(200, MODELS)))) as found,
        client(found) as made,
    ):
        made.models.list(extra_query={"secret": "sk-y"})
    told = [record.getMessage() for record in caplog.records if record.name == "wireproof_client"]
    address = f"GET {found.base_url}/models"
    assert told == [f"{address}: 503 req_9", f"{address} was put off with 503; again in 0.00 s", f"{address}: 200 "]


@pytest.mark.parametrize(("value", "level"), [("debug", logging.DEBUG), ("info", logging.INFO), ("loudly", 0)])
def test_the_environment_of_the_official_client_sets_the_level_of_the_log(
    value: str, level: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    logger = logging.getLogger("wireproof_client")
    monkeypatch.setenv("OPENAI_LOG", value)
    try:
        Wireproof(base_url="http://localhost/v1")
        assert logger.level == level
    finally:
        logger.setLevel(logging.NOTSET)
