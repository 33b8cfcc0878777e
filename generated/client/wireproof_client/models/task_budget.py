"""How much a task may use over all its turns. An extension (Hadrian)."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class TaskBudget(ApiObject):
    """How much a task may use over all its turns. An extension (Hadrian)."""

    type: Literal["tokens"] = "tokens"
    """What is counted."""

    total: int
    """How many tokens."""
