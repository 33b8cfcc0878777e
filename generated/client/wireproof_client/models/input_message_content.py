"""What a message says, as text or as parts."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import items, ref

if TYPE_CHECKING:
    from wireproof_client.models import InputContentPart

InputMessageContent: TypeAlias = "str | list[InputContentPart]"

read = items(ref("InputContentPart"))
