"""What a client hears when the database is away; the log tells the operator more."""

from wireproof_server.errors.api_error import ApiError

STORAGE_UNAVAILABLE = "storage_unavailable"
TRY_AGAIN = "The server cannot reach its storage at the moment. Try again shortly."


def storage_unavailable() -> ApiError:
    """The answer of an operation that needs the database."""
    return ApiError(503, STORAGE_UNAVAILABLE, TRY_AGAIN, headers={"retry-after": "1"})
