"""A container that exists."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ContainerReferenceEnvironment(ApiObject):
    """A container that exists."""

    type: Literal["container_reference"] = "container_reference"
    """The kind of place."""

    container_id: str
    """The id of the container."""
