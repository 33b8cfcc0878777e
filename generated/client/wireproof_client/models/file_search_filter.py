"""A condition on the attributes of files.

A comparison (eq, ne, gt, gte, lt, lte, in, nin) has a key and a value; and and or join further conditions in
filters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import FileSearchFilterType


class FileSearchFilter(ApiObject):
    """A condition on the attributes of files.

    A comparison (eq, ne, gt, gte, lt, lte, in, nin) has a key and a value; and and or join further conditions in
    filters.
    """

    type: FileSearchFilterType | str
    """The kinds of condition on the attributes of files."""

    key: str | None = None
    """The attribute to compare."""

    value: Any | None = None
    """What to compare it with; a string, a number, a boolean, or a list of strings or numbers."""

    filters: list[FileSearchFilter] | None = None
    """The conditions to join."""

    _nested: ClassVar[Readers] = {
        "filters": items(ref("FileSearchFilter")),
    }
