"""Operations that the contract promises and this version does not serve yet."""

from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError
from wireproof_server.handlers.call import Call

OPERATIONS = ("countInputTokens",)


async def not_implemented(call: Call) -> Response:
    """Raise ApiError 501 that says what to use instead."""
    raise ApiError(
        501,
        "not_implemented",
        f"{call.operation_id} is not implemented by this version of the server; use POST /chat/completions.",
    )
