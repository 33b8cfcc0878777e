"""The model wants something done on a computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ComputerAction, ComputerSafetyCheck, ItemStatus


class ComputerCall(ApiObject):
    """The model wants something done on a computer."""

    type: Literal["computer_call"] = "computer_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    call_id: str
    """Ties the call to its computer_call_output."""

    status: ItemStatus | str
    """How far the call is."""

    pending_safety_checks: list[ComputerSafetyCheck]
    """What the caller must acknowledge first."""

    action: ComputerAction | None = None
    """What to do."""

    actions: list[ComputerAction] | None = None
    """What to do, step by step."""

    _lists: ClassVar[frozenset[str]] = frozenset(("pending_safety_checks",))
    _nested: ClassVar[Readers] = {
        "pending_safety_checks": items(ref("ComputerSafetyCheck")),
        "action": ref("ComputerAction"),
        "actions": items(ref("ComputerAction")),
    }
