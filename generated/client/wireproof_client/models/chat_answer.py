"""The turn that the model generated."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatAnnotation, ChatAudio, ChatFunctionCall, ChatToolCall


class ChatAnswer(ApiObject):
    """The turn that the model generated."""

    role: Literal["assistant"] = "assistant"
    """Whose turn it is."""

    content: str | None
    """What the model says; null when it only calls tools."""

    refusal: str | None = None
    """The words in which the model refuses; null when it does not."""

    tool_calls: list[ChatToolCall] | None = None
    """The calls that the model makes; absent when it makes none."""

    function_call: ChatFunctionCall | None = None
    """The call that the model makes, when the request had `functions`."""

    reasoning_content: str | None = None
    """The reasoning before the answer, when the model shows it."""

    annotations: list[ChatAnnotation] | None = None
    """Remarks on the text, such as where it was found."""

    audio: ChatAudio | None = None
    """The spoken answer."""

    _nested: ClassVar[Readers] = {
        "tool_calls": items(ref("ChatToolCall")),
        "function_call": ref("ChatFunctionCall"),
        "annotations": items(ref("ChatAnnotation")),
        "audio": ref("ChatAudio"),
    }
