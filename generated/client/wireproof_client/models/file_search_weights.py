"""How meaning and words are weighed against each other in a file search."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class FileSearchWeights(ApiObject):
    """How meaning and words are weighed against each other in a file search."""

    embedding_weight: float
    """The weight of the meaning."""

    text_weight: float
    """The weight of the words."""
