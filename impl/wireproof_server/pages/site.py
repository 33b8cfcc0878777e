"""The few fixed paths outside the API, served without a key."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.errors.from_exception import method_not_allowed

ALLOWED = "GET, HEAD, OPTIONS"

Page: TypeAlias = Callable[[Request], Awaitable[Response]]


class Site:
    """Serves `pages` by path (`/docs/` is `/docs`); everything else goes to the application below."""

    def __init__(self, app: ASGIApp, *, pages: Mapping[str, Page]) -> None:
        self._app = app
        self._pages = pages

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve one ASGI connection."""
        page = self._pages.get(scope["path"].rstrip("/") or "/") if scope["type"] == "http" else None
        if page is None:
            return self._app(scope, receive, send)
        return _serve(page, scope, receive, send)


async def _serve(page: Page, scope: Scope, receive: Receive, send: Send) -> None:
    response = await _response(page, Request(scope, receive))
    await response(scope, receive, send)


async def _response(page: Page, request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"allow": ALLOWED})
    if request.method not in {"GET", "HEAD"}:
        raise method_not_allowed(request.method, request.url.path, ALLOWED)
    return await page(request)
