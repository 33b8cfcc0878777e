"""Connexion's routing, asked once for each path that has no parameters."""

from connexion.middleware.abstract import ROUTING_CONTEXT  # type: ignore[import-untyped]  # it ships no types
from connexion.middleware.routing import RoutingMiddleware  # type: ignore[import-untyped]  # as above
from starlette.types import ASGIApp, Receive, Scope, Send


class RememberedRoutes(RoutingMiddleware):  # type: ignore[misc]  # its base ships no types
    """Routes as Connexion does, and remembers where.

    Connexion tries the routes of each mount in turn, which took a tenth of a chat request. Only paths without
    parameters that lead to an operation are remembered: as many as the contract has, whatever clients send.
    """

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(self._remember)
        self._next = app
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        routed = self._known.get((scope["method"], scope["path"])) if scope["type"] == "http" else None
        if routed is None:
            await super().__call__(scope, receive, send)
            return
        extensions = {**scope.get("extensions", {}), ROUTING_CONTEXT: routed}
        await self._next({**scope, "path_params": {}, "extensions": extensions}, receive, send)

    async def _remember(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path_params"]:
            routed = scope["extensions"][ROUTING_CONTEXT]
            if routed["operation_id"] is not None:
                self._known[scope["method"], scope["path"]] = routed
        await self._next(scope, receive, send)
