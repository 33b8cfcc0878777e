"""The text rests on a file of a container."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ContainerFileCitation(ApiObject):
    """The text rests on a file of a container."""

    type: Literal["container_file_citation"] = "container_file_citation"
    """The kind of annotation."""

    container_id: str
    """The id of the container."""

    file_id: str
    """The id of the file."""

    start_index: int
    """Where the cited passage of the text begins, in characters from 0."""

    end_index: int
    """Where the cited passage of the text ends, in characters."""

    filename: str
    """The name of the file."""
