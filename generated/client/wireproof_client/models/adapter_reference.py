"""An adapter of a model as it stands at a generation (mistral.rs extension)."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class AdapterReference(ApiObject):
    """An adapter of a model as it stands at a generation (mistral.rs extension)."""

    generation: str
    """The generation of the adapter."""
