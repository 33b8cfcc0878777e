"""What a chat is made of: messages, their parts, tools and calls of tools."""

from collections.abc import Mapping
from typing import Any, Literal

from wireproof_server.value import Value

Role = Literal["system", "developer", "user", "assistant", "tool"]


class TextPart(Value, frozen=True):
    """Plain text."""

    text: str


class MediaPart(Value, frozen=True):
    """Anything but text, exactly as the request had it, for an engine that can read it.

    `parameter` is where it stood in the request (`messages[0].content[1]`), for the error of one that cannot.
    """

    kind: Literal["image_url", "input_audio", "audio_url", "input_video", "video_url", "file"]
    value: Mapping[str, Any]
    parameter: str


ContentPart = TextPart | MediaPart


class ToolCall(Value, frozen=True):
    """A call the assistant made; `arguments` is JSON text as the model wrote it."""

    id: str
    name: str
    arguments: str


class Message(Value, frozen=True):
    """One turn. Only an assistant has `tool_calls` and `reasoning`; only a tool has `tool_call_id`."""

    role: Role
    content: tuple[ContentPart, ...] = ()
    name: str | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str | None = None
    reasoning: str | None = None


class Tool(Value, frozen=True):
    """A function the model may call. `parameters` is a JSON Schema; None accepts any object.

    `strict` asks that every argument object be valid against it (mistral.rs: constrained decoding; OpenAI: strict).
    """

    name: str
    description: str | None = None
    parameters: Mapping[str, Any] | None = None
    strict: bool = False


class ToolChoice(Value, frozen=True):
    """Whether the model may, must or must not call a tool, and which.

    `mode` "required" means at least one call. `allowed` None admits every tool of the request; a single name with mode
    "required" is the named form. The names were checked to exist in the request.
    """

    mode: Literal["none", "auto", "required"] = "auto"
    allowed: tuple[str, ...] | None = None
