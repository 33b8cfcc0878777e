"""What to answer, as one text (a message of the user) or as items."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import items, ref

if TYPE_CHECKING:
    from wireproof_client.models import InputItem

ResponseInput: TypeAlias = "str | list[InputItem]"

read = items(ref("InputItem"))
