"""From here on the conversation goes by other settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ReasoningConfiguration, TextConfiguration


class ConfigurationUpdate(ApiObject):
    """From here on the conversation goes by other settings."""

    type: Literal["configuration_update"] = "configuration_update"
    """The kind of item."""

    id: str | None = None
    """The id of the item."""

    reasoning: ReasoningConfiguration | None = None
    """How the model thinks from here on."""

    text: TextConfiguration | None = None
    """What its text looks like from here on."""

    _nested: ClassVar[Readers] = {
        "reasoning": ref("ReasoningConfiguration"),
        "text": ref("TextConfiguration"),
    }
