"""Earlier conversation in condensed form, which only the server reads."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class CompactionItem(ApiObject):
    """Earlier conversation in condensed form, which only the server reads."""

    type: Literal["compaction"] = "compaction"
    """The kind of item."""

    encrypted_content: str
    """The condensed conversation."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    created_by: str | None = None
    """Who asked for it."""
