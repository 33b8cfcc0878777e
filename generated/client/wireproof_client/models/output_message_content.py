"""A part of the content of a message that the model wrote."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import OutputTextPart, RefusalPart

OutputMessageContent: TypeAlias = "OutputTextPart | RefusalPart | UnknownObject"

read = tagged("type", {"output_text": ref("OutputTextPart"), "refusal": ref("RefusalPart")})
