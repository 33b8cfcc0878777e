"""One turn of a conversation; `role` says whose."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        ChatAssistantMessage,
        ChatDeveloperMessage,
        ChatFunctionMessage,
        ChatSystemMessage,
        ChatToolMessage,
        ChatUserMessage,
    )

ChatMessage: TypeAlias = "ChatSystemMessage | ChatDeveloperMessage | ChatUserMessage | ChatAssistantMessage | ChatToolMessage | ChatFunctionMessage | UnknownObject"

read = tagged(
    "role",
    {
        "system": ref("ChatSystemMessage"),
        "developer": ref("ChatDeveloperMessage"),
        "user": ref("ChatUserMessage"),
        "assistant": ref("ChatAssistantMessage"),
        "tool": ref("ChatToolMessage"),
        "function": ref("ChatFunctionMessage"),
    },
)
