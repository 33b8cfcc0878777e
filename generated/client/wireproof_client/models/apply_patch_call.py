"""The model wants a file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ApplyPatchCallStatus, PatchOperation


class ApplyPatchCall(ApiObject):
    """The model wants a file changed."""

    type: Literal["apply_patch_call"] = "apply_patch_call"
    """The kind of item."""

    call_id: str
    """Ties the call to its apply_patch_call_output."""

    status: ApplyPatchCallStatus | str
    """How far the call is."""

    operation: PatchOperation
    """The change."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    _nested: ClassVar[Readers] = {
        "operation": ref("PatchOperation"),
    }
