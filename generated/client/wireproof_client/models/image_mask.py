"""Which part of a given picture to change."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ImageMask(ApiObject):
    """Which part of a given picture to change."""

    image_url: str | None = None
    """The mask, as a data address."""

    file_id: str | None = None
    """The id of the uploaded mask."""
