"""What is remembered of Connexion's routing, and what is asked each time."""

from typing import Any

import pytest
from connexion import ConnexionMiddleware  # type: ignore[import-untyped]  # it ships no types
from connexion.middleware.abstract import ROUTING_CONTEXT  # type: ignore[import-untyped]  # as above
from connexion.resolver import Resolver  # type: ignore[import-untyped]  # as above
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from wireproof_server.remembered_routes import RememberedRoutes

ANSWER = {"default": {"description": "Whatever it is."}}
SPECIFICATION = {
    "openapi": "3.0.3",
    "info": {"title": "Two paths", "version": "1"},
    "paths": {
        "/things": {"post": {"operationId": "makeThing", "responses": ANSWER}},
        "/things/{thing}": {
            "parameters": [{"name": "thing", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {"operationId": "getThing", "responses": ANSWER},
        },
    },
}


class Routed:
    """Routes requests below /a and /a/b, and counts how often Connexion is asked where one goes."""

    def __init__(self) -> None:
        self.asked = 0
        self.seen: Scope = {}
        self._app = ConnexionMiddleware(
            self._end,
            import_name=__name__,
            middlewares=[self._counted],
            resolver=Resolver(function_resolver=lambda _: self._end),
        )
        for base_path in ("/a", "/a/b"):
            self._app.add_api(SPECIFICATION, base_path=base_path)

    def _counted(self, app: Any) -> RememberedRoutes:
        routes = RememberedRoutes(app)
        router = routes.router

        async def counted(scope: Scope, receive: Receive, send: Send) -> None:
            self.asked += scope["type"] == "http"
            await router(scope, receive, send)

        counted.mount = router.mount  # type: ignore[attr-defined]  # what Connexion calls besides
        counted.routes = router.routes  # type: ignore[attr-defined]  # as above
        routes.router = counted
        return routes

    async def _end(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  ASGI's signature
        self.seen = scope

    async def ask(self, method: str, path: str) -> tuple[Any, Any, Any]:
        """The operation a request was routed to, the mount, and the parameters of its path."""

        async def receive() -> Message:
            raise AssertionError("nobody reads here")

        async def send(message: Message) -> None:  # noqa: ARG001  ASGI's signature
            raise AssertionError("nobody answers here")

        scope = {"type": "http", "method": method, "path": path, "headers": [], "query_string": b""}
        await self._app(scope, receive, send)
        routed = self.seen["extensions"][ROUTING_CONTEXT]
        return routed["operation_id"], routed.get("api_base_path"), self.seen["path_params"]


async def test_connexion_is_asked_once_for_a_path_without_parameters() -> None:
    routed = Routed()
    for _ in range(3):
        assert await routed.ask("POST", "/a/things") == ("makeThing", "/a", {})
    assert routed.asked == 1


async def test_the_same_path_of_another_mount_is_another_path() -> None:
    routed = Routed()
    for _ in range(2):
        assert await routed.ask("POST", "/a/things") == ("makeThing", "/a", {})
        assert await routed.ask("POST", "/a/b/things") == ("makeThing", "/a/b", {})


async def test_paths_with_parameters_are_never_remembered() -> None:
    routed = Routed()
    for thing in ("1", "2", "1"):
        assert await routed.ask("GET", f"/a/things/{thing}") == ("getThing", "/a", {"thing": thing})
    assert routed.asked == 3


async def test_what_leads_nowhere_is_never_remembered() -> None:
    routed = Routed()
    for _ in range(2):
        operation, _mount, _parameters = await routed.ask("GET", "/nowhere")
        assert operation is None
    assert routed.asked == 2


async def test_a_wrong_method_is_refused_also_where_the_path_is_remembered() -> None:
    routed = Routed()
    await routed.ask("POST", "/a/things")
    for _ in range(2):
        with pytest.raises(HTTPException):
            await routed.ask("DELETE", "/a/things")
