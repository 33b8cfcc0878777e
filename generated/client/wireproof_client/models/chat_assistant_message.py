"""What the model said, or called, in an earlier turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatAssistantPart, ChatAudioReference, ChatFunctionCall, ChatToolCall


class ChatAssistantMessage(ApiObject):
    """What the model said, or called, in an earlier turn."""

    role: Literal["assistant"] = "assistant"
    """Whose turn it is."""

    content: str | list[ChatAssistantPart] | None = None
    """What was said; null, or not sent, when the turn only called tools."""

    name: str | None = None
    """A name that tells this participant from others of the same role."""

    refusal: str | None = None
    """The words in which the model refused."""

    tool_calls: list[ChatToolCall] | None = None
    """The calls that the model made."""

    function_call: ChatFunctionCall | None = None
    """The call that the model made, in the form before `tool_calls`."""

    audio: ChatAudioReference | None = None
    """The spoken answer that the model gave."""

    reasoning: str | None = None
    """The reasoning before the answer (Hadrian extension)."""

    reasoning_content: str | None = None
    """The reasoning before the answer (mistral.rs extension)."""

    _nested: ClassVar[Readers] = {
        "content": items(ref("ChatAssistantPart")),
        "tool_calls": items(ref("ChatToolCall")),
        "function_call": ref("ChatFunctionCall"),
        "audio": ref("ChatAudioReference"),
    }
