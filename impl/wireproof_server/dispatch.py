"""From what Connexion decided about a request to the route it takes."""

from collections.abc import Mapping, MutableMapping

from connexion.middleware.abstract import ROUTING_CONTEXT  # type: ignore[import-untyped]  # it ships no types
from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.errors.from_exception import unknown_url
from wireproof_server.key_check import KEY_CHECK
from wireproof_server.limits.admission import Admission
from wireproof_server.mounts import Mount
from wireproof_server.route import Operation, Route


class Dispatch:
    """The application that connexion wraps: follows the route that connexion found, and notes it in `known`.

    Only routes of paths without parameters are noted: as many as the contract has, whatever clients send.
    """

    def __init__(
        self,
        operations: Mapping[str, Operation],
        mounts: Mapping[str, Mount],
        admission: Admission,
        known: MutableMapping[tuple[str, str], ASGIApp],
    ) -> None:
        self._operations = operations
        self._mounts = mounts
        self._admission = admission
        self._known = known

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        decided = scope["extensions"]
        routed = decided[ROUTING_CONTEXT]
        operation = self._operations.get(routed["operation_id"])
        if operation is None:
            raise unknown_url(scope["method"], scope["path"])
        route = Route(operation, self._mounts[routed["api_base_path"]], decided[KEY_CHECK], self._admission)
        if not scope["path_params"]:
            self._known[scope["method"], scope["path"]] = route
        await route(scope, receive, send)
