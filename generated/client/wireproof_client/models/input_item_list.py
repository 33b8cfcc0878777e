"""A page of the items that a response was given."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.pages import Page
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import StoredItem


class InputItemList(Page["StoredItem"]):
    """A page of the items that a response was given."""

    object: Literal["list"] = "list"
    """The kind of object."""

    data: list[StoredItem]
    """The items, in the order asked for."""

    first_id: str | None
    """The id of the first item of the page; null when the page is empty."""

    last_id: str | None
    """The id of the last item of the page, to continue from with after; null when the page is empty."""

    has_more: bool
    """Whether further items follow."""

    _lists: ClassVar[frozenset[str]] = frozenset(("data",))
    _nested: ClassVar[Readers] = {
        "data": items(ref("StoredItem")),
    }
