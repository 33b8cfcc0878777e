"""All models that can be asked, the default one first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.pages import Page
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import Model


class ModelList(Page["Model"]):
    """All models that can be asked, the default one first."""

    object: Literal["list"] = "list"
    """Tells lists from other objects."""

    data: list[Model]
    """The models."""

    _lists: ClassVar[frozenset[str]] = frozenset(("data",))
    _nested: ClassVar[Readers] = {
        "data": items(ref("Model")),
    }
