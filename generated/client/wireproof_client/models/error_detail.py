"""What went wrong, for programs (`type`, `code`, `param`) and for people (`message`)."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class ErrorDetail(ApiObject):
    """What went wrong, for programs (`type`, `code`, `param`) and for people (`message`)."""

    message: str
    """One or two sentences that name the cause and, where there is one, the remedy."""

    type: str
    """The family of the error, such as `invalid_request_error` or `rate_limit_error`."""

    param: str | None
    """The place in the request that is at fault, such as `messages[0].content`; null when there is none."""

    code: str | None
    """The stable word that programs may switch on, such as `model_not_found`."""

    request_id: str | None = None
    """The same identifier as the answer's `x-request-id` header."""

    details: dict[str, Any] | None = None
    """Further facts about an error, such as the limit that was exceeded; which ones depends on the code."""
