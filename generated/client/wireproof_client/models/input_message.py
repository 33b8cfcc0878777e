"""A message given to the model.

`type` may be left out, so {"role": "user", "content": "Hello"} is one. A message of an earlier answer may be given
back as it came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import InputMessageContent, InputMessageRole, ItemStatus, MessagePhase


class InputMessage(ApiObject):
    """A message given to the model.

    `type` may be left out, so {"role": "user", "content": "Hello"} is one. A message of an earlier answer may be
    given back as it came.
    """

    role: InputMessageRole | str
    """Who speaks in an input message. Developer and system messages outrank those of the user."""

    content: InputMessageContent
    """What a message says, as text or as parts."""

    type: Literal["message"] | None = None
    """The kind of item; an item without it is a message."""

    id: str | None = None
    """The id of the item."""

    status: ItemStatus | str | None = None
    """How far the message is."""

    phase: MessagePhase | str | None = None
    """Whether the model was still at work when it wrote the message."""

    _nested: ClassVar[Readers] = {
        "content": ref("InputMessageContent"),
    }
