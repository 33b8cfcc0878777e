"""Text that the model wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import Annotation, OutputTokenLogprob


class OutputTextPart(ApiObject):
    """Text that the model wrote."""

    type: Literal["output_text"] = "output_text"
    """The kind of part."""

    text: str
    """The text."""

    annotations: list[Annotation]
    """Citations and files at places of the text; empty when there are none."""

    logprobs: list[OutputTokenLogprob] | None = None
    """The tokens with their log probabilities, when include asked for them."""

    _lists: ClassVar[frozenset[str]] = frozenset(("annotations",))
    _nested: ClassVar[Readers] = {
        "annotations": items(ref("Annotation")),
        "logprobs": items(ref("OutputTokenLogprob")),
    }
