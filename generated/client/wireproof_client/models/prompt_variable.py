"""What to put in the place of a variable."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import InputFilePart, InputImagePart, InputTextPart

PromptVariable: TypeAlias = "str | InputTextPart | InputImagePart | InputFilePart | UnknownObject"

read = tagged(
    "type",
    {"input_text": ref("InputTextPart"), "input_image": ref("InputImagePart"), "input_file": ref("InputFilePart")},
)
