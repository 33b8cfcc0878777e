"""Why a response failed."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseError(ApiObject):
    """Why a response failed."""

    code: str
    """The stable word to switch on, such as server_error, rate_limit_exceeded or invalid_prompt.

    New words may come, so treat an unknown one as server_error.
    """

    message: str
    """What went wrong, as a sentence."""

    type: str | None = None
    """The family of the error (mistral.rs)."""

    param: str | None = None
    """The request field at fault, where one is."""
