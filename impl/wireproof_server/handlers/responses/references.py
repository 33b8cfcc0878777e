"""References to items that are stored, replaced by these items."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.handlers.responses.input_items import REFERENCE

Item = Mapping[str, Any]


def referenced_ids(items: Iterable[Item]) -> tuple[str, ...]:
    """The ids of the items that references in `items` stand for, where `items` itself does not have them."""
    items = tuple(items)
    own = {item["id"] for item in items if item["type"] != REFERENCE}
    return tuple(item["id"] for item in items if item["type"] == REFERENCE and item["id"] not in own)


def resolved(items: Sequence[Item], known: Iterable[Item]) -> tuple[dict[str, Any], ...]:
    """`items` with each reference replaced by what it stands for, among `known` and `items`.

    Raises ApiError 404 that names the place of one that stands for nothing there is.
    """
    by_id = {item["id"]: item for item in (*known, *items) if item["type"] != REFERENCE}
    return tuple(dict(_resolved(item, by_id, position)) for position, item in enumerate(items))


def _resolved(item: Item, by_id: Mapping[str, Item], position: int) -> Item:
    if item["type"] != REFERENCE:
        return item
    found = by_id.get(item["id"])
    if found is None:
        raise ApiError(
            404,
            "item_not_found",
            "No stored item has this id. Items of responses made with store: false cannot be referred to; send them.",
            param=f"input[{position}].id",
        )
    return found
