"""Whether a file was changed as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ApplyPatchOutcome


class ApplyPatchCallOutput(ApiObject):
    """Whether a file was changed as asked."""

    type: Literal["apply_patch_call_output"] = "apply_patch_call_output"
    """The kind of item."""

    call_id: str
    """The call_id of the apply_patch_call that this answers."""

    status: ApplyPatchOutcome | str
    """Whether it was."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    output: str | None = None
    """What there is to say about it."""
