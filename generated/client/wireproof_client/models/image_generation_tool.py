"""Lets the model make pictures. Its further settings are those of the image model in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ImageMask


class ImageGenerationTool(ApiObject):
    """Lets the model make pictures. Its further settings are those of the image model in use."""

    type: Literal["image_generation"] = "image_generation"
    """The kind of tool."""

    model: str | None = None
    """The image model."""

    size: str | None = None
    """The size of the picture, such as 1024x1024 or auto."""

    quality: str | None = None
    """The quality of the picture, such as low, medium, high or auto."""

    background: str | None = None
    """Its background, transparent, opaque or auto."""

    output_format: str | None = None
    """Its format, such as png, webp or jpeg."""

    output_compression: int | None = None
    """How much it is compressed, from 0 to 100."""

    partial_images: int | None = None
    """How many early versions are streamed."""

    input_fidelity: str | None = None
    """How closely it keeps to pictures that were given, high or low."""

    input_image_mask: ImageMask | None = None
    """Which part of a given picture to change."""

    moderation: str | None = None
    """How strictly it is moderated, auto or low."""

    _nested: ClassVar[Readers] = {
        "input_image_mask": ref("ImageMask"),
    }
