"""The model ran code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import CodeInterpreterCallStatus, CodeInterpreterOutput


class CodeInterpreterCall(ApiObject):
    """The model ran code."""

    type: Literal["code_interpreter_call"] = "code_interpreter_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    status: CodeInterpreterCallStatus | str
    """How far the run is."""

    container_id: str
    """The container that the code ran in."""

    code: str | None
    """The code; null when it is not known."""

    outputs: list[CodeInterpreterOutput] | None
    """What came of it, when include asked for it; else null."""

    _nested: ClassVar[Readers] = {
        "outputs": items(ref("CodeInterpreterOutput")),
    }
