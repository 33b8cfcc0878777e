"""Messages as JSON."""

from collections.abc import Sequence
from typing import Any

from wireproof_server.engines.upstream.dialects import Dialect
from wireproof_server.engines.upstream.sampling_fields import refuse
from wireproof_server.generation.conversation import ContentPart, MediaPart, Message, TextPart
from wireproof_server.generation.requests import ChatRequest


def message_list(request: ChatRequest, dialect: Dialect) -> list[dict[str, Any]]:
    """The conversation in the dialect's words.

    Raises `UnsupportedParameter` for earlier reasoning where the dialect has no place for it.
    """
    return [
        _message(message, dialect, f"{request.parameter}[{position}]")
        for position, message in enumerate(request.messages)
    ]


def _message(message: Message, dialect: Dialect, place: str) -> dict[str, Any]:
    body: dict[str, Any] = {
        "role": dialect.developer if message.role == "developer" else message.role,
        "content": _content(message),
    }
    if message.name is not None:
        body["name"] = message.name
    if message.tool_call_id is not None:
        body["tool_call_id"] = message.tool_call_id
    if message.tool_calls:
        body["tool_calls"] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}
            for call in message.tool_calls
        ]
    if message.reasoning is not None:
        if dialect.message_reasoning is None:
            raise refuse(dialect, f"{place}.reasoning_content", "the reasoning of earlier answers")
        body[dialect.message_reasoning] = message.reasoning
    return body


def _content(message: Message) -> str | list[dict[str, Any]] | None:
    """One text as a plain string, which every chat template can read; anything else as parts."""
    if not message.content:
        return None if message.tool_calls else ""
    if len(message.content) == 1 and isinstance(message.content[0], TextPart):
        return message.content[0].text
    return _parts(message.content)


def _parts(content: Sequence[ContentPart]) -> list[dict[str, Any]]:
    return [
        dict(part.value) if isinstance(part, MediaPart) else {"type": "text", "text": part.text} for part in content
    ]
