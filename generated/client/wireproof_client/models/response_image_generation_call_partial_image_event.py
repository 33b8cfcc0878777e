"""An early version of the image."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseImageGenerationCallPartialImageEvent(ApiObject):
    """An early version of the image."""

    type: Literal["response.image_generation_call.partial_image"] = "response.image_generation_call.partial_image"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item_id: str
    """The id of the output item that the event is about."""

    partial_image_index: int
    """Which early version this is, from 0."""

    partial_image_b64: str
    """The image, base64."""

    size: str | None = None
    """Its size, as in the final image."""

    quality: str | None = None
    """Its quality, as in the final image."""

    background: str | None = None
    """Its background, as in the final image."""

    output_format: str | None = None
    """Its format, as in the final image."""
