"""Text that the model wrote earlier, given back to it.

An output_text part of an answer may be sent back as it came; annotations and log probabilities may be left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import Annotation, OutputTokenLogprob


class AssistantTextPart(ApiObject):
    """Text that the model wrote earlier, given back to it.

    An output_text part of an answer may be sent back as it came; annotations and log probabilities may be left out.
    """

    type: Literal["output_text"] = "output_text"
    """The kind of part."""

    text: str
    """The text."""

    annotations: list[Annotation] | None = None
    """What the answer said about places of the text."""

    logprobs: list[OutputTokenLogprob] | None = None
    """The log probabilities that came with the answer."""

    _nested: ClassVar[Readers] = {
        "annotations": items(ref("Annotation")),
        "logprobs": items(ref("OutputTokenLogprob")),
    }
