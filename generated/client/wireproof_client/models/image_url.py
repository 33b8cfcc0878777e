"""Where a picture is and how closely to look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ImageDetail


class ImageUrl(ApiObject):
    """Where a picture is and how closely to look at it."""

    url: str
    """The picture's address, or the picture itself as a data URL."""

    detail: ImageDetail | str | None = None
    """How closely to look. `auto` when not sent."""
