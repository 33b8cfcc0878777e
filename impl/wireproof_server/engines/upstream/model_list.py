"""The models an upstream lists."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.engine import ModelCard
from wireproof_server.generation.errors import EngineFailed


def model_cards(listing: Any, dialect_name: str) -> tuple[ModelCard, ...]:
    """The cards of `GET /models`. Raises `EngineFailed` when it is not a list of models."""
    data = listing.get("data") if isinstance(listing, Mapping) else None
    if not isinstance(data, list):
        raise EngineFailed("The upstream's list of models is not one.")
    return tuple(_card(entry, dialect_name) for entry in data if isinstance(entry, Mapping) and entry.get("id"))


def _card(entry: Mapping[str, Any], dialect_name: str) -> ModelCard:
    identity = str(entry["id"])
    created = entry.get("created")
    return ModelCard(
        id=identity,
        created=int(created) if isinstance(created, int | float) else 0,
        owned_by=str(entry.get("owned_by") or "upstream"),
        aliases=tuple(str(alias) for alias in entry.get("aliases") or () if alias != identity),
        context_length=_context_length(entry),
        description=f"Runs on an upstream server ({dialect_name}).",
    )


def _context_length(entry: Mapping[str, Any]) -> int | None:
    """The most tokens of a request: vLLM says `max_model_len`, llama.cpp `meta.n_ctx`, gateways `context_length`."""
    meta = entry.get("meta")
    told = (
        entry.get("max_model_len"),
        entry.get("context_length"),
        meta.get("n_ctx") if isinstance(meta, Mapping) else None,
    )
    return next((value for value in told if isinstance(value, int) and value > 0), None)
