"""Asks the server to condense the conversation up to here."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class CompactionTrigger(ApiObject):
    """Asks the server to condense the conversation up to here."""

    type: Literal["compaction_trigger"] = "compaction_trigger"
    """The kind of item."""

    id: str | None = None
    """The id of the item."""
