"""The event that replaces the rest of a stream when it breaks down without its response having failed."""

from typing import Any

from wireproof_server.errors.from_storage import STORAGE_UNAVAILABLE, TRY_AGAIN
from wireproof_server.handlers.responses.failure import response_error
from wireproof_server.running.keeping import NoLongerKept
from wireproof_server.storage.errors import StorageUnavailable


def error_event(error: Exception, sequence_number: int) -> dict[str, Any]:
    """Contract: ResponseErrorEvent."""
    if isinstance(error, StorageUnavailable):
        told: dict[str, Any] = {"code": STORAGE_UNAVAILABLE, "message": TRY_AGAIN}
    elif isinstance(error, NoLongerKept):
        told = {"code": "response_not_found", "message": error.message}
    else:
        told = response_error(error)
    return {
        "type": "error",
        "sequence_number": sequence_number,
        "code": told["code"],
        "message": told["message"],
        "param": told.get("param"),
    }
