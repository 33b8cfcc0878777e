"""The model searched the caller's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import FileSearchCallStatus, FileSearchResult


class FileSearchCall(ApiObject):
    """The model searched the caller's files."""

    type: Literal["file_search_call"] = "file_search_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    status: FileSearchCallStatus | str
    """How far the search is."""

    queries: list[str]
    """What it searched for."""

    results: list[FileSearchResult] | None = None
    """What it found, when include asked for it."""

    _nested: ClassVar[Readers] = {
        "results": items(ref("FileSearchResult")),
    }
