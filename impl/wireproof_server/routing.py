"""Connexion as the router and gatekeeper: the contract's skeleton at each mount, and nothing else of it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from connexion import ConnexionMiddleware  # type: ignore[import-untyped]  # it ships no types
from connexion.middleware.routing import RoutingMiddleware  # type: ignore[import-untyped]  # as above
from connexion.resolver import Resolver  # type: ignore[import-untyped]  # as above
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import compile_path
from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_contract import documents
from wireproof_server.dispatch import Dispatch
from wireproof_server.errors.from_exception import METHOD_NOT_ALLOWED, method_not_allowed, unknown_url
from wireproof_server.handlers.call import Handler
from wireproof_server.key_check import KeyCheck
from wireproof_server.limits.admission import NO_LIMITS, Admission
from wireproof_server.mounts import Mount
from wireproof_server.remembered_routes import RememberedRoutes
from wireproof_server.requests.media_type import JSON
from wireproof_server.requests.parameters import Parameters
from wireproof_server.requests.reading import BodyReader, ReadPlain
from wireproof_server.route import Operation
from wireproof_server.security import KeyRing, security_map

METHODS = ("get", "put", "post", "delete", "patch")


def build_operations(
    handlers: Mapping[str, Handler],
    *,
    body_limit: int,
    body_timeout: float,
    plain_bodies: Mapping[str, ReadPlain] | None = None,
) -> Mapping[str, Operation]:
    """The operations of the contract that have a handler, by operationId; validators are built here, once.

    `plain_bodies` says who may read the bodies of an operation before they are judged.
    """
    document = documents.load("openapi-3.2.json")
    plain_bodies = plain_bodies or {}
    operations = {}
    for item in document["paths"].values():
        for method in METHODS:
            operation = item.get(method)
            if operation is None or operation["operationId"] not in handlers:
                continue
            operation_id = operation["operationId"]
            parameters = Parameters([*item.get("parameters", []), *operation.get("parameters", [])], document)
            content = operation.get("requestBody", {}).get("content", {})
            body = None
            if JSON in content:
                plain = plain_bodies.get(operation_id)
                body = BodyReader(
                    content[JSON]["schema"], document, limit=body_limit, patience=body_timeout, plain=plain
                )
            operations[operation_id] = Operation(operation_id, parameters, body, handlers[operation_id])
    return operations


def build_router(
    operations: Mapping[str, Operation],
    mounts: Sequence[Mount],
    keys: KeyRing,
    lifespan: Callable[[ASGIApp], ASGIApp],
    admission: Admission = NO_LIMITS,
) -> ASGIApp:
    """An application that routes, authorises, holds callers to their limits and dispatches.

    It refuses to start (connexion's ResolverError) when an operation of the contract has no handler.
    """
    skeleton = _routing_skeleton()
    known: dict[tuple[str, str], ASGIApp] = {}
    router = ConnexionMiddleware(
        Dispatch(operations, {mount.base_path: mount for mount in mounts}, admission, known),
        import_name="wireproof_server",
        middlewares=[lifespan, RoutingMiddleware, KeyCheck],
        resolver=Resolver(function_resolver=partial(_handler_of, operations)),
        security_map=security_map(keys),
    )
    for mount in mounts:
        router.add_api(skeleton, base_path=mount.base_path)
    return RememberedRoutes(Paths(router, skeleton, [mount.base_path for mount in mounts]), known)


def _handler_of(operations: Mapping[str, Operation], operation_id: str) -> Handler:
    if operation_id not in operations:
        # What connexion expects of a resolver, and turns into its ResolverError.
        raise ValueError(f"the contract's operation {operation_id!r} has no handler")
    return operations[operation_id].handler


def _routing_skeleton() -> dict[str, Any]:
    """The skeleton, in which a model's id may hold slashes: servers decode `%2F` before they route."""
    skeleton = documents.load("openapi-3.0-routing.json")
    for parameter in skeleton["paths"]["/models/{model}"]["get"]["parameters"]:
        parameter["schema"]["format"] = "path"
    return skeleton


class Paths:
    """What HTTP asks of any path: trailing slashes, OPTIONS, and a complete `allow` header."""

    def __init__(self, app: ASGIApp, skeleton: Mapping[str, Any], base_paths: Sequence[str]) -> None:
        self._app = app
        self._base_paths = frozenset(base_paths)
        self._methods = [
            (compile_path(base_path + _starlette_path(path, item))[0], [m.upper() for m in METHODS if m in item])
            for base_path in base_paths
            for path, item in skeleton["paths"].items()
        ]
        self._literal = frozenset(
            base_path + path for base_path in base_paths for path in skeleton["paths"] if "{" not in path
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path, method = scope["path"], scope["method"]
        if path.endswith("/"):
            path = path.rstrip("/")
            scope = {**scope, "path": path}
        if method == "OPTIONS":
            response = Response(status_code=204, headers={"allow": self._allowed(method, path)})
            await response(scope, receive, send)
            return
        if path in self._base_paths:
            raise unknown_url(method, path)
        if path in self._literal and method not in (allowed := self._allowed(method, path)).split(", "):
            # Connexion would try the paths with parameters next, and take the last part for somebody's id.
            raise method_not_allowed(method, path, allowed)
        try:
            await self._app(scope, receive, send)
        except HTTPException as exception:
            if exception.status_code != METHOD_NOT_ALLOWED:
                raise
            raise method_not_allowed(method, path, self._allowed(method, path)) from None

    def _allowed(self, method: str, path: str) -> str:
        """The `allow` header of a path. Raises ApiError 404 for a path that nothing lives at."""
        matching = [(pattern, methods) for pattern, methods in self._methods if pattern.match(path)]
        if not matching:
            raise unknown_url(method, path)
        # A path without parameters is meant before one with them (OpenAPI, Paths Object).
        literal = [methods for pattern, methods in matching if not pattern.groups]
        allowed = {known for methods in literal or [methods for _, methods in matching] for known in methods}
        if "GET" in allowed:
            allowed.add("HEAD")
        return ", ".join(sorted(allowed | {"OPTIONS"}))


def _starlette_path(path: str, item: Mapping[str, Any]) -> str:
    for operation in (item[method] for method in METHODS if method in item):
        for parameter in operation.get("parameters", []):
            if parameter["schema"].get("format") == "path":
                path = path.replace(f"{{{parameter['name']}}}", f"{{{parameter['name']}:path}}")
    return path
