"""What the computer's screen shows after a computer_call."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ComputerSafetyCheck, ComputerScreenshot, ItemStatus


class ComputerCallOutput(ApiObject):
    """What the computer's screen shows after a computer_call."""

    type: Literal["computer_call_output"] = "computer_call_output"
    """The kind of item."""

    call_id: str
    """The call_id of the computer_call that this answers."""

    output: ComputerScreenshot
    """The screen."""

    id: str | None = None
    """The id of the item."""

    acknowledged_safety_checks: list[ComputerSafetyCheck] | None = None
    """The doubts that the caller acknowledged."""

    status: ItemStatus | str | None = None
    """How far the item is."""

    _nested: ClassVar[Readers] = {
        "output": ref("ComputerScreenshot"),
        "acknowledged_safety_checks": items(ref("ComputerSafetyCheck")),
    }
