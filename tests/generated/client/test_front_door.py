"""What a user of the official SDK tries by habit works here, or says what to do in its place."""

import gc
import json
import weakref
from typing import Any

import httpx
import pytest

import wireproof_client
from tests.conformance.loopback import Received, Script, always, answer, target
from wireproof_client import (
    AsyncWireproof,
    AuthenticationError,
    SettingsError,
    UnreadableAnswerError,
    Wireproof,
    models,
)
from wireproof_client.api.responses import list_input_items
from wireproof_client.settings import Settings

COMPLETION = b'{"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'
STREAM = answer(200, b"data: [DONE]\n\n", "x-request-id: req_2", media_type="text/event-stream")
KEY = "sk-very-secret"


def page(after: str | None, **members: Any) -> bytes:
    """One of three pages, of two items each but the last."""
    first = 0 if after is None else int(after.removeprefix("msg_")) + 1
    items = [{"type": "message", "id": f"msg_{number}", "role": "user"} for number in range(first, min(first + 2, 5))]
    body = {"object": "list", "data": items, "last_id": items[-1]["id"], "has_more": first + 2 < 5, **members}
    return answer(200, json.dumps(body).encode(), "x-request-id: req_1")


def pages(**members: Any) -> Script:
    def script(received: Received, connection: Any) -> None:
        connection.sendall(page(httpx.URL(received.path).params.get("after"), **members))

    return script


@pytest.mark.parametrize("members", [{}, {"last_id": None}])
def test_iterating_over_a_list_reads_all_of_its_pages(members: dict[str, Any]) -> None:
    with target(pages(**members)) as found, Wireproof(base_url=found.base_url) as client:
        listed = client.responses.input_items.list("resp_1", limit=2, order="asc")
        assert [item.id for item in listed] == [f"msg_{number}" for number in range(5)]
        asked = [dict(httpx.URL(received.path).params) for received in found.received]
        assert asked == [
            {"limit": "2", "order": "asc"},
            {"limit": "2", "order": "asc", "after": "msg_1"},
            {"limit": "2", "order": "asc", "after": "msg_3"},
        ]
        assert [item.id for item in listed.data] == ["msg_0", "msg_1"]
        assert listed.has_more


def test_a_page_that_a_raw_function_read_stands_alone() -> None:
    with target(pages()) as found, Wireproof(base_url=found.base_url) as client:
        assert len(list(list_input_items.sync(client=client, response_id="resp_1"))) == 2
        assert len(found.received) == 1


def test_a_server_whose_pages_never_end_is_told_as_one() -> None:
    with (
        target(always(page(None))) as found,
        Wireproof(base_url=found.base_url) as client,
        pytest.raises(UnreadableAnswerError, match="msg_1"),
    ):
        list(client.responses.input_items.list("resp_1"))


async def test_callers_that_await_read_a_page_or_all_of_them() -> None:
    with target(pages()) as found:
        async with AsyncWireproof(base_url=found.base_url) as client:
            expected = [f"msg_{number}" for number in range(5)]
            assert [item.id async for item in client.responses.input_items.list("resp_1")] == expected
            first = await client.responses.input_items.list("resp_1")
            assert [item.id for item in first.data] == expected[:2]
            assert [item.id async for item in first] == expected
            with pytest.raises(TypeError, match="async for"):
                list(first)


async def test_callers_that_await_iterate_over_models_though_they_have_no_pages() -> None:
    with target(always(answer(200, b'{"object": "list", "data": [{"id": "m"}]}'))) as found:
        async with AsyncWireproof(base_url=found.base_url) as client:
            assert [model.id async for model in client.models.list()] == ["m"]
            assert [model.id for model in await client.models.list()] == ["m"]


def test_an_answer_has_the_id_of_its_request_but_does_not_send_it_on() -> None:
    with (
        target(always(answer(200, COMPLETION, "x-request-id: req_7"))) as found,
        Wireproof(base_url=found.base_url) as client,
    ):
        answered = client.chat.completions.create(messages=[])
        assert answered._request_id == "req_7"  # noqa: SLF001  the official client's name for it
        assert answered.to_dict() == json.loads(COMPLETION)
    assert models.ChatCompletion.from_dict({})._request_id is None  # noqa: SLF001  the same


def test_a_raw_response_has_status_headers_and_the_answer() -> None:
    with (
        target(always(answer(200, COMPLETION, "x-request-id: req_7", "x-ratelimit-remaining-requests: 9"))) as found,
        Wireproof(base_url=found.base_url) as client,
    ):
        raw = client.chat.completions.with_raw_response.create(messages=[], max_tokens=3)
        assert json.loads(found.received[0].body) == {"messages": [], "max_tokens": 3}
    assert (raw.status_code, raw.request_id, raw.headers["X-RateLimit-Remaining-Requests"]) == (200, "req_7", "9")
    assert raw.parse() is raw.parsed
    assert raw.parse().id == "c"


async def test_a_raw_response_may_be_a_stream() -> None:
    with target(always(STREAM)) as found:
        with Wireproof(base_url=found.base_url) as client:
            raw = client.completions.with_raw_response.create(prompt="x", stream=True)
            assert (raw.headers["content-type"], raw.request_id, list(raw.parse())) == (
                "text/event-stream",
                "req_2",
                [],
            )
        async with AsyncWireproof(base_url=found.base_url) as client_that_awaits:
            opened = await client_that_awaits.responses.with_raw_response.retrieve("resp_1", stream=True)
            assert opened.status_code == 200
            await opened.parse().close()


@pytest.mark.parametrize(("name", "hint"), [("max_token", "did you mean 'max_tokens'"), ("qqq", "extra_body")])
def test_an_argument_that_there_is_not_is_a_mistake_and_not_passed_over(name: str, hint: str) -> None:
    with Wireproof(base_url="http://localhost:9/v1") as client, pytest.raises(TypeError, match=hint):
        client.chat.completions.create(messages=[], **{name: 3})  # type: ignore[call-overload]  # what is tested


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_an_empty_id_does_not_lead_to_another_operation(name: str) -> None:
    with Wireproof(base_url="http://localhost:9/v1") as client:
        with pytest.raises(ValueError, match="response_id"):
            client.responses.delete(name)
        with pytest.raises(ValueError, match="model"):
            client.models.retrieve(name)
        with pytest.raises(TypeError, match="response_id"):
            client.responses.retrieve(None)  # type: ignore[call-overload]  # what is tested


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ({"stop"}, r"messages\[0\]\.content is a set"),
        (float("nan"), r"messages\[0\]\.content is nan"),
        ("\ud83d", r"messages\[0\]\.content holds half a character"),
        (b"hi", r"messages\[0\]\.content is a bytes"),
    ],
)
def test_what_cannot_be_sent_as_json_is_told_by_its_place(value: Any, complaint: str) -> None:
    with Wireproof(base_url="http://localhost:9/v1") as client, pytest.raises(TypeError, match=complaint):
        client.chat.completions.create(messages=[models.ChatUserMessage(content=value)])


def test_headers_and_parameters_of_a_call_go_before_those_of_its_client() -> None:
    with (
        target(always(answer(200, COMPLETION))) as found,
        Wireproof(
            base_url=found.base_url,
            api_key=KEY,
            organization="org",
            project="proj",
            default_headers={"X-Trace": "client", "X-Team": "blue"},
            default_query={"api-version": "1", "b": "2"},
        ) as client,
    ):
        client.chat.completions.create(
            messages=[],
            extra_headers={"x-trace": "call", "AUTHORIZATION": "Basic x", "Content-Type": "application/json; v=2"},
            extra_query={"api-version": "3"},
        )
        received = found.received[0]
    assert dict(httpx.URL(received.path).params) == {"api-version": "3", "b": "2"}
    assert {name: received.headers[name] for name in ("x-trace", "x-team", "authorization", "content-type")} == {
        "x-trace": "call",
        "x-team": "blue",
        "authorization": "Basic x",
        "content-type": "application/json; v=2",
    }
    assert (received.headers["openai-organization"], received.headers["openai-project"]) == ("org", "proj")


def test_a_client_with_other_options_differs_in_them_alone() -> None:
    with (
        target(always(answer(200, COMPLETION))) as found,
        Wireproof(base_url="http://localhost:9/v1", api_key=KEY, default_headers={"x-a": "1"}, max_retries=1) as client,
    ):
        other = client.with_options(
            base_url=found.base_url, api_key="sk-b", default_headers={"X-A": "2"}, default_query={"q": 1}, max_retries=0
        )
        other.chat.completions.create(messages=[])
        (received,) = found.received
        assert (client.base_url, other.base_url) == ("http://localhost:9/v1", found.base_url)
    assert (received.headers["authorization"], received.headers["x-a"]) == ("Bearer sk-b", "2")
    assert received.path == "/v1/chat/completions?q=1"
    assert client.connection.settings.default_headers == {"x-a": "1"}
    assert (client.connection.settings.max_retries, other.connection.settings.max_retries) == (1, 0)


def test_organization_and_project_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-e")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-e")
    headers = Wireproof(base_url="http://localhost/v1", project="proj-a").connection.settings.headers()
    assert (headers["openai-organization"], headers["openai-project"]) == ("org-e", "proj-a")


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"base_url": "localhost:8000/v1"}, "http://"),
        ({"base_url": "127.0.0.1:8000/v1"}, "http://"),
        ({"base_url": "ftp://host/v1"}, "http://"),
        ({"base_url": "http:///v1"}, "host"),
        ({"base_url": "http://[::1"}, "no address"),
        ({"base_url": "http://host/v1?api-version=2"}, "default_query"),
        ({"api_key": KEY + "\n"}, "line break"),
        ({"api_key": "schlüssel"}, "ASCII"),
        ({"api_key": lambda: KEY}, "auth"),
        ({"max_retries": None}, "max_retries"),
        ({"max_retries": -1}, "max_retries"),
        ({"http_client": httpx.AsyncClient()}, "httpx.Client"),
    ],
)
def test_a_setting_that_cannot_work_is_told_when_the_client_is_made(settings: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint) as raised:
        Wireproof(**{"base_url": "http://localhost/v1", "api_key": KEY, **settings})
    assert KEY not in str(raised.value)


def test_an_address_may_be_one_of_httpx() -> None:
    assert Wireproof(base_url=httpx.URL("http://localhost/v1/")).base_url == "http://localhost/v1"


def test_nothing_that_is_printed_tells_the_key() -> None:
    client = Wireproof(base_url="http://localhost/v1", api_key=KEY, default_headers={"x-key": KEY})
    assert repr(client) == "Wireproof(base_url='http://localhost/v1')"
    assert isinstance(client.connection.settings, Settings)
    assert KEY not in repr(client.connection.settings)


@pytest.mark.parametrize("used", [True, False])
def test_a_closed_client_sends_nothing(used: bool) -> None:
    with target(always(answer(200, COMPLETION))) as found:
        with Wireproof(base_url=found.base_url) as client:
            if used:
                client.chat.completions.create(messages=[])
        with pytest.raises(RuntimeError, match="closed"):
            client.models.list()
        assert len(found.received) == int(used)


def test_the_connections_of_a_forgotten_client_are_closed_but_not_under_a_stream() -> None:
    body = b'data: {"choices": [], "id": "c"}\n\n' * 3 + b"data: [DONE]\n\n"
    with target(always(answer(200, body, media_type="text/event-stream"))) as found:
        client = Wireproof(base_url=found.base_url)
        http = weakref.ref(client.connection.http)
        stream = client.completions.create(prompt="x", stream=True)
        del client
        gc.collect()
        assert http() is not None
        assert len(list(stream)) == 3
        del stream
        gc.collect()
        assert http() is None


def test_a_star_import_gives_every_name_of_the_package() -> None:
    found: dict[str, Any] = {}
    exec("from wireproof_client import *", found)  # noqa: S102  that is what is tested
    assert set(wireproof_client.__all__) <= found.keys()
    assert found["AuthenticationError"] is AuthenticationError
    assert wireproof_client.__version__.count(".") == 2
