"""Something the model may call."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import CustomTool, FunctionTool

Tool: TypeAlias = "FunctionTool | CustomTool | UnknownObject"

read = tagged("type", {"function": ref("FunctionTool"), "custom": ref("CustomTool")})
