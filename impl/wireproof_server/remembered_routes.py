"""Where Connexion led a request, the next one of its kind goes at once."""

from collections.abc import Awaitable, Mapping
from typing import TypeAlias

from starlette.types import ASGIApp, Receive, Scope, Send

Routes: TypeAlias = Mapping[tuple[str, str], ASGIApp]
"""Who serves a method and a path, as far as it is known."""


class RememberedRoutes:
    """Sends requests whose route is known straight there, and all others through `app`, which finds their routes.

    A route is all that Connexion decides about a request: its operation, its mount, and the check that its caller must
    pass. None of them changes, and asking again took a tenth of a chat request.
    """

    def __init__(self, app: ASGIApp, known: Routes) -> None:
        self._app = app
        self._known = known

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve one ASGI connection."""
        known = self._known.get((scope["method"], scope["path"])) if scope["type"] == "http" else None
        return (known or self._app)(scope, receive, send)
