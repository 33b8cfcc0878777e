"""A part of the content of an output item."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import OutputTextPart, ReasoningTextPart, RefusalPart

OutputContent: TypeAlias = "OutputTextPart | RefusalPart | ReasoningTextPart | UnknownObject"

read = tagged(
    "type",
    {"output_text": ref("OutputTextPart"), "refusal": ref("RefusalPart"), "reasoning_text": ref("ReasoningTextPart")},
)
