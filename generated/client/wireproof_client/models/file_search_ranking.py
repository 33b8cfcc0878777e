"""How the results of a file search are ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import FileSearchWeights


class FileSearchRanking(ApiObject):
    """How the results of a file search are ranked."""

    ranker: str | None = None
    """The ranker to use."""

    score_threshold: float | None = None
    """How well a result must fit, from 0 to 1."""

    hybrid_search: FileSearchWeights | None = None
    """How meaning and words are weighed against each other."""

    _nested: ClassVar[Readers] = {
        "hybrid_search": ref("FileSearchWeights"),
    }
