"""The files of a skill as one archive."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class InlineSkillSource(ApiObject):
    """The files of a skill as one archive."""

    type: Literal["base64"] = "base64"
    """How the archive is encoded."""

    media_type: str
    """The kind of archive, application/zip."""

    data: str
    """The archive."""
