"""Why a response ended early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ResponseIncompleteReason


class ResponseIncompleteDetails(ApiObject):
    """Why a response ended early."""

    reason: ResponseIncompleteReason | str | None = None
    """The reason."""
