"""What browsers ask before pages of another origin may call, with refusals in the envelope."""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.errors.api_error import ApiError
from wireproof_server.errors.from_exception import method_not_allowed
from wireproof_server.errors.rendering import error_response
from wireproof_server.middleware.exchange import exchange_of

FORBIDDEN = 403
MOST_SHOWN = 100  # characters of an origin that a message repeats


class CrossOrigin(CORSMiddleware):
    """Lets pages of `origins` call (`*` for all) and read `exposed_headers`.

    An origin that may not call is refused with 403 and without a word about what others may, as Fetch advises servers
    that do not take part (https://fetch.spec.whatwg.org, "HTTP responses" of the CORS protocol). A page from the
    internet may call a server of a private network: whoever allowed its origin wants that.
    """

    def __init__(self, app: ASGIApp, *, origins: Sequence[str], exposed_headers: Sequence[str]) -> None:
        super().__init__(
            app,
            allow_origins=origins,
            allow_methods=("*",),
            allow_headers=("*",),
            allow_private_network=True,
            expose_headers=exposed_headers,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        refusal = self._refusal(scope) if scope["type"] == "http" and scope["method"] == "OPTIONS" else None
        if refusal is None:
            await super().__call__(scope, receive, send)
        else:
            await error_response(refusal, exchange_of(scope).request_id)(scope, receive, send)

    def _refusal(self, scope: Scope) -> ApiError | None:
        """Why a preflight request is refused; None when it is not, or is none."""
        headers = Headers(scope=scope)
        origin, method = headers.get("origin"), headers.get("access-control-request-method")
        if origin is None or method is None:
            return None
        if not self.is_allowed_origin(origin):
            return ApiError(
                FORBIDDEN,
                "origin_not_allowed",
                f"Web pages of {origin[:MOST_SHOWN]!r} may not call this server. Who runs it can allow them with "
                "--allow-origin (WIREPROOF_ALLOW_ORIGINS).",
                headers={"vary": "Origin"},
            )
        if method not in self.allow_methods:
            return method_not_allowed(method[:MOST_SHOWN], scope["path"], ", ".join(self.allow_methods))
        return None
