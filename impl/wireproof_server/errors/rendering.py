"""The one place where an API error becomes an HTTP response."""

import orjson
from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError


def error_response(error: ApiError, request_id: str | None) -> Response:
    """The error's envelope as JSON, with its status and headers."""
    return Response(
        orjson.dumps(error.envelope(request_id)),
        status_code=error.status,
        headers=dict(error.headers),
        media_type="application/json",
    )
