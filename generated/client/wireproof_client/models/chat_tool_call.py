"""A call of a tool."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ChatCustomToolCall, ChatFunctionToolCall

ChatToolCall: TypeAlias = "ChatFunctionToolCall | ChatCustomToolCall | UnknownObject"

read = tagged("type", {"function": ref("ChatFunctionToolCall"), "custom": ref("ChatCustomToolCall")})
