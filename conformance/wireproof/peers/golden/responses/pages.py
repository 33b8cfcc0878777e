"""Pages of a list."""

from collections.abc import Sequence

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.refusal import invalid

_LARGEST = 100


def page(items: Sequence[Json], size: int, order: str, after: str | None, before: str | None) -> Json:
    """A page of the items, which are given oldest first. Raises Refusal for a size or an order that there is not."""
    if not 1 <= size <= _LARGEST:
        raise invalid("limit", f"It has to be from 1 to {_LARGEST}")
    if order not in {"asc", "desc"}:
        raise invalid("order", "It has to be asc or desc")
    ordered = list(items) if order == "asc" else list(reversed(items))
    ids = [item["id"] for item in ordered]
    start = ids.index(after) + 1 if after in ids else 0
    end = ids.index(before) if before in ids else len(ids)
    shown = ordered[start:end][:size]
    return {
        "object": "list",
        "data": shown,
        "first_id": shown[0]["id"] if shown else None,
        "last_id": shown[-1]["id"] if shown else None,
        "has_more": len(ordered[start:end]) > len(shown),
    }
