"""A tool in a namespace."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ResponseCustomTool, ResponseFunctionTool

NamespacedTool: TypeAlias = "ResponseFunctionTool | ResponseCustomTool | UnknownObject"

read = tagged("type", {"function": ref("ResponseFunctionTool"), "custom": ref("ResponseCustomTool")})
