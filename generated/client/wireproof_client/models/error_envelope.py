"""The body of every answer that is an error, and the last event of a stream that failed midway."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ErrorDetail


class ErrorEnvelope(ApiObject):
    """The body of every answer that is an error, and the last event of a stream that failed midway."""

    error: ErrorDetail
    """What went wrong, for programs (`type`, `code`, `param`) and for people (`message`)."""

    _nested: ClassVar[Readers] = {
        "error": ref("ErrorDetail"),
    }
