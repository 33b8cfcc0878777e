"""What a command of a shell call printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ShellCallOutcome


class ShellCallOutputContent(ApiObject):
    """What a command of a shell call printed."""

    stdout: str
    """What it wrote to its standard output."""

    stderr: str
    """What it wrote to its standard error."""

    outcome: ShellCallOutcome
    """How it ended."""

    _nested: ClassVar[Readers] = {
        "outcome": ref("ShellCallOutcome"),
    }
