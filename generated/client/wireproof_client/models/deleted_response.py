"""A response is no longer stored."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class DeletedResponse(ApiObject):
    """A response is no longer stored."""

    id: str
    """The id of the response."""

    object: Literal["response.deleted"] = "response.deleted"
    """The kind of object."""

    deleted: bool
    """Whether it is gone."""
