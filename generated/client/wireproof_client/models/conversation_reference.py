"""A conversation that the server keeps."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ConversationReference(ApiObject):
    """A conversation that the server keeps."""

    id: str
    """The id of the conversation."""
