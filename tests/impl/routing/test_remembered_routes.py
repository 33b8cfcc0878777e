"""What is remembered of Connexion's routing, and what is asked and checked each time."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import orjson
import pytest
from connexion.middleware.routing import RoutingMiddleware  # type: ignore[import-untyped]  # it ships no types
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from wireproof_contract import documents
from wireproof_server import routing
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.errors.api_error import ApiError
from wireproof_server.handlers.call import Call
from wireproof_server.middleware.exchange import begin_exchange
from wireproof_server.middleware.lifespan import Lifespan
from wireproof_server.mounts import HADRIAN, MOUNTS, OPENAI, Mount
from wireproof_server.routing import build_operations, build_router
from wireproof_server.security import KeyRing

KEY = "sk-remembered"
BODY = orjson.dumps({"messages": [{"role": "user", "content": "Hello"}]})


class Routed:
    """The router with handlers that only note what they are called with; counts how often Connexion is asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        self.called: list[Call] = []
        engine = ScriptedEngine()
        monkeypatch.setattr(routing, "RoutingMiddleware", self._counting)
        self._app = build_router(
            build_operations(dict.fromkeys(_operation_ids(), self._handle), body_limit=1000, body_timeout=1),
            MOUNTS,
            KeyRing([KEY]),
            partial(Lifespan, start=engine.start, close=engine.close),
        )

    def _counting(self, app: Any) -> Any:
        routed = self

        class Counting(RoutingMiddleware):  # type: ignore[misc]  # its base ships no types
            async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
                routed.asked += 1
                await super().__call__(scope, receive, send)

        return Counting(app)

    async def _handle(self, call: Call) -> Response:
        self.called.append(call)
        return Response()

    async def ask(self, method: str, path: str, *, key: str | None = KEY) -> tuple[str, Mount, Mapping[str, str]]:
        """The operation that a request came to, the mount, and the parameters of its path."""
        headers = [(b"content-type", b"application/json")]
        if key is not None:
            headers.append((b"authorization", b"Bearer " + key.encode()))
        scope = {"type": "http", "method": method, "path": path, "headers": headers, "query_string": b""}
        begin_exchange(scope)

        async def receive() -> Message:
            return {"type": "http.request", "body": BODY}

        async def send(message: Message) -> None:
            pass

        await self._app(scope, receive, send)
        call = self.called.pop()
        return call.operation_id, call.mount, call.path

    async def refusal(self, method: str, path: str, *, key: str | None = KEY) -> ApiError:
        """The error that a request is answered with."""
        with pytest.raises(ApiError) as refused:
            await self.ask(method, path, key=key)
        return refused.value


def _operation_ids() -> list[str]:
    paths = documents.load("openapi-3.2.json")["paths"]
    return [item[method]["operationId"] for item in paths.values() for method in routing.METHODS if method in item]


@pytest.fixture
def routed(monkeypatch: pytest.MonkeyPatch) -> Routed:
    return Routed(monkeypatch)


async def test_connexion_is_asked_once_for_a_path_without_parameters(routed: Routed) -> None:
    for _ in range(3):
        assert await routed.ask("POST", "/v1/chat/completions") == ("createChatCompletion", OPENAI, {})
    assert routed.asked == 1


async def test_the_same_path_of_another_mount_is_another_path(routed: Routed) -> None:
    for _ in range(2):
        assert await routed.ask("POST", "/v1/chat/completions") == ("createChatCompletion", OPENAI, {})
        assert await routed.ask("POST", "/api/v1/chat/completions") == ("createChatCompletion", HADRIAN, {})


@pytest.mark.parametrize(("key", "message"), [("sk-wrong", "not known here"), (None, "No API key was sent")])
async def test_the_key_is_checked_also_where_the_path_is_remembered(
    routed: Routed, key: str | None, message: str
) -> None:
    await routed.ask("GET", "/v1/models")
    error = await routed.refusal("GET", "/v1/models", key=key)
    assert error.status == 401
    assert message in error.message
    assert routed.asked == 1


async def test_a_path_that_a_refused_request_made_known_is_refused_again(routed: Routed) -> None:
    for _ in range(2):
        assert (await routed.refusal("GET", "/v1/models", key="sk-wrong")).status == 401
    assert not routed.called


async def test_what_needs_no_key_needs_none_when_it_is_remembered(routed: Routed) -> None:
    for _ in range(2):
        assert await routed.ask("GET", "/v1/health", key=None) == ("getHealth", OPENAI, {})
    assert routed.asked == 1


async def test_paths_with_parameters_are_never_remembered(routed: Routed) -> None:
    for model in ("1", "2", "1"):
        assert await routed.ask("GET", f"/v1/models/{model}") == ("retrieveModel", OPENAI, {"model": model})
    assert routed.asked == 3


async def test_what_leads_nowhere_is_never_remembered(routed: Routed) -> None:
    for _ in range(2):
        assert (await routed.refusal("GET", "/v1/nowhere")).status == 404
    assert routed.asked == 2


async def test_a_wrong_method_is_refused_also_where_the_path_is_remembered(routed: Routed) -> None:
    await routed.ask("POST", "/v1/chat/completions")
    for _ in range(2):
        assert (await routed.refusal("DELETE", "/v1/chat/completions")).status == 405
