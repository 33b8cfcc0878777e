"""Lets the model search files that the server holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import FileSearchFilter, FileSearchRanking


class FileSearchTool(ApiObject):
    """Lets the model search files that the server holds."""

    type: Literal["file_search"] = "file_search"
    """The kind of tool."""

    vector_store_ids: list[str]
    """The stores to search."""

    max_num_results: int | None = None
    """How many results to give at most."""

    filters: FileSearchFilter | None = None
    """Which files to look at, by their attributes."""

    ranking_options: FileSearchRanking | None = None
    """How results are ranked."""

    _nested: ClassVar[Readers] = {
        "filters": ref("FileSearchFilter"),
        "ranking_options": ref("FileSearchRanking"),
    }
