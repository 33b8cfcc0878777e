"""A prompt that the server keeps, to be filled in and used as the start of the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import PromptVariable


class PromptReference(ApiObject):
    """A prompt that the server keeps, to be filled in and used as the start of the conversation."""

    id: str
    """The id of the prompt."""

    version: str | None = None
    """Its version; the current one when left out."""

    variables: dict[str, PromptVariable] | None = None
    """What to put in the places of its variables."""
