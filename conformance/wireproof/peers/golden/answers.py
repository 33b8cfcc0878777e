"""What every answer of the peer has: an id, limits, permission for browsers, errors in the words of the dialect."""

import json
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.identifiers import new_id
from wireproof.peers.golden.refusal import Refusal

Handler = Callable[[Request], Awaitable[Response]]
_LIMITS = {"requests": "10000", "tokens": "1000000"}


def json_answer(body: Json, status: int = 200) -> Response:
    """A JSON answer."""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(content, status, media_type="application/json")


class Answering:
    """Calls handlers and gives their answers what every answer has."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    async def answer(self, request: Request, handler: Handler) -> Response:
        """The handler's answer, or the refusal that it raised."""
        request_id = new_id("req_")
        try:
            answer = await handler(request)
        except Refusal as refusal:
            answer = self._refused(refusal, request_id)
        answer.headers[self._dialect.request_id_header] = request_id
        if "origin" in request.headers:
            answer.headers["access-control-allow-origin"] = "*"
            answer.headers["access-control-expose-headers"] = self._dialect.request_id_header
        for name in self._dialect.profile.statement["rate_limit_headers"]["names"]:
            answer.headers[name] = self._limit(name)
        return answer

    def _refused(self, refusal: Refusal, request_id: str) -> Response:
        status = self._dialect.status(refusal)
        if self._dialect.settings.plain_errors and refusal.situation in {"invalid_json", "missing_field", "wrong_type"}:
            return PlainTextResponse(refusal.message, status, refusal.headers)
        answer = json_answer(self._dialect.envelope(refusal, request_id), status)
        answer.headers.update(refusal.headers)
        return answer

    def _limit(self, name: str) -> str:
        if "reset" in name:
            return "1s" if self._dialect.profile.statement["rate_limit_headers"]["reset"] == "duration" else "1"
        if "used" in name:
            return "0"
        return _LIMITS["tokens" if "token" in name else "requests"]


def preflight(request: Request) -> Response:
    """The answer to a browser that asks before it sends a key."""
    wanted = request.headers.get("access-control-request-headers", "authorization, content-type")
    headers = {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
        "access-control-allow-headers": wanted,
        "access-control-max-age": "600",
    }
    return Response(status_code=204, headers=headers)
