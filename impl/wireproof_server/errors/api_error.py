"""The one failure that a client of this API can see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# The `type` of the error envelope for each status; contract: components/schemas/errors/ErrorDetail.
TYPES: Mapping[int, str] = {
    401: "authentication_error",
    402: "budget_error",
    403: "permission_error",
    429: "rate_limit_error",
}


def default_type(status: int) -> str:
    """The error type that goes with an HTTP status when nothing more special is known."""
    return TYPES.get(status, "server_error" if status >= 500 else "invalid_request_error")  # noqa: PLR2004  HTTP's own border


@dataclass(slots=True)
class ApiError(Exception):
    """An answer that is an error, raised anywhere in the server and rendered in one place.

    `status` is the HTTP status, `code` the stable word clients switch on, `message` a sentence with cause and hint,
    `param` the place in the request (`messages[0].content`), `details` further machine-readable facts, `headers` what
    the answer must also carry (`retry-after`, `allow`). `type` follows from the status unless given.
    """

    status: int
    code: str
    message: str
    param: str | None = None
    type: str = ""
    details: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.type = self.type or default_type(self.status)

    def envelope(self, request_id: str | None) -> dict[str, Any]:
        """The body `{"error": {...}}` (contract: components/schemas/errors/ErrorEnvelope)."""
        error: dict[str, Any] = {
            "message": self.message,
            "type": self.type,
            "param": self.param,
            "code": self.code,
        }
        if request_id is not None:
            error["request_id"] = request_id
        if self.details is not None:
            error["details"] = dict(self.details)
        return {"error": error}
