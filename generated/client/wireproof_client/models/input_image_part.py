"""An image given to the model, by address or by file id. A server whose model sees no images refuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import InputImageDetail


class InputImagePart(ApiObject):
    """An image given to the model, by address or by file id. A server whose model sees no images refuses it."""

    type: Literal["input_image"] = "input_image"
    """The kind of part."""

    image_url: str | None = None
    """Where the image is, or the image itself as a data address."""

    file_id: str | None = None
    """The id of an uploaded image."""

    detail: InputImageDetail | str | None = None
    """How closely to look; auto when left out."""
