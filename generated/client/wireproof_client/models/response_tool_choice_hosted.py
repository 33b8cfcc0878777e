"""Makes the model use a tool of the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ResponseHostedToolType


class ResponseToolChoiceHosted(ApiObject):
    """Makes the model use a tool of the server."""

    type: ResponseHostedToolType | str
    """The tool."""
