"""A conversation as the prompt that the model's own template makes of it."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.control_text import ControlText
from wireproof_server.generation.conversation import MediaPart, Message, Tool
from wireproof_server.generation.errors import UnsupportedParameter

# A model that can think is asked not to: what it would think cannot be told apart from its answer here.
TEMPLATE_ARGUMENTS = {"enable_thinking": False}


async def chat_prompt(
    client: Client, messages: Sequence[Message], tools: Iterable[Tool], control_spellings: Iterable[str]
) -> list[int]:
    """Token ids of the rendered conversation, up to where the answer begins; without BOS unless the template has it.

    Raises `UnsupportedParameter` for a part that is not text.
    """
    control = ControlText(control_spellings)
    answer = await client.post("/apply-template", conversation(messages, tools, control))
    return await control.tokenize(client, str(answer["prompt"]))


def conversation(messages: Sequence[Message], tools: Iterable[Tool], control: ControlText) -> dict[str, Any]:
    """What llama.cpp's chat endpoints take, with control tokens hidden. Raises as `text_of` does."""
    body: dict[str, Any] = {
        "messages": [_message(message, control) for message in messages],
        "chat_template_kwargs": TEMPLATE_ARGUMENTS,
    }
    functions = [tool_object(tool) for tool in tools]
    if functions:
        body["tools"] = control.hide(functions)
    return body


def _message(message: Message, control: ControlText) -> dict[str, Any]:
    # The role comes from a fixed set and decides the turn: it is never hidden.
    return {"role": _role(message), **control.hide(_fields(message))}


def _role(message: Message) -> str:
    return "system" if message.role == "developer" else message.role  # templates know no developer; it means the same


def _fields(message: Message) -> dict[str, Any]:
    fields: dict[str, Any] = {"content": text_of(message)}
    if message.name is not None:
        fields["name"] = message.name
    if message.reasoning:
        fields["reasoning_content"] = message.reasoning
    if message.tool_call_id is not None:
        fields["tool_call_id"] = message.tool_call_id
    if message.tool_calls:
        fields["tool_calls"] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": _json(call.arguments)}}
            for call in message.tool_calls
        ]
    return fields


def text_of(message: Message) -> str:
    """The message's text, its parts on lines of their own. Raises `UnsupportedParameter` for a part of another kind."""
    texts = []
    for part in message.content:
        if isinstance(part, MediaPart):
            raise UnsupportedParameter(
                f"This model reads text only, and {part.parameter} is of type {part.kind}.", parameter=part.parameter
            )
        texts.append(part.text)
    return "\n".join(texts)


def _json(arguments: str) -> str:
    """Arguments that templates can parse; an earlier answer may have been cut off in the middle of them."""
    try:
        json.loads(arguments)
    except ValueError:
        return json.dumps(arguments)
    return arguments


def tool_object(tool: Tool) -> dict[str, Any]:
    """The tool in the form that chat templates expect."""
    function: dict[str, Any] = {"name": tool.name}
    if tool.description is not None:
        function["description"] = tool.description
    function["parameters"] = tool.parameters if tool.parameters is not None else {"type": "object", "properties": {}}
    return {"type": "function", "function": function}
