"""What came of a program that the model wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ProgramOutputStatus


class ProgramOutput(ApiObject):
    """What came of a program that the model wrote."""

    type: Literal["program_output"] = "program_output"
    """The kind of item."""

    id: str
    """The id of the item."""

    call_id: str
    """The call_id of the program."""

    result: str
    """What it gave."""

    status: ProgramOutputStatus | str
    """Whether it ran to its end."""
