"""A part of what the model said."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ChatRefusalPart, ChatTextPart

ChatAssistantPart: TypeAlias = "ChatTextPart | ChatRefusalPart | UnknownObject"

read = tagged("type", {"text": ref("ChatTextPart"), "refusal": ref("ChatRefusalPart")})
