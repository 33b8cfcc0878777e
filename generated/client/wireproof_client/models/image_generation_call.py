"""The model made a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ImageGenerationCallStatus


class ImageGenerationCall(ApiObject):
    """The model made a picture."""

    type: Literal["image_generation_call"] = "image_generation_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    status: ImageGenerationCallStatus | str
    """How far the picture is."""

    result: str | None
    """The picture, base64; null until it is done."""

    revised_prompt: str | None = None
    """The prompt that was used in the end."""
