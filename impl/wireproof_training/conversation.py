"""Conversations, and how they are written down: the same text that the chat template in the GGUF file renders."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from wireproof_training.document import Document, Segment
from wireproof_training.special_tokens import (
    BEGIN_OF_TURN,
    CALL,
    END_OF_CALL,
    END_OF_TOOL_RESULT,
    END_OF_TOOLS,
    END_OF_TURN,
    TOOL_RESULT,
    TOOLS,
)

Function = Mapping[str, Any]
"""A tool as a request has it: name, description, parameters (JSON Schema)."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a tool with its arguments."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Turn:
    """One message. Only an assistant has calls."""

    role: Literal["system", "user", "assistant", "tool"]
    content: str = ""
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns in order, a system turn only first, and the functions the assistant may call."""

    turns: tuple[Turn, ...]
    functions: tuple[Function, ...] = ()


def user(content: str) -> Turn:
    """A user's message."""
    return Turn("user", content)


def assistant(content: str = "", *calls: Call) -> Turn:
    """An assistant's message, in words, calls or both."""
    return Turn("assistant", content, calls)


def chat_template() -> str:
    """The Jinja template that goes into the GGUF file, for the server to render requests with."""
    return files("wireproof_training").joinpath("chat_template.jinja").read_text("utf-8").removesuffix("\n")


def as_json(value: object) -> str:
    """JSON as the chat template's `tojson` writes it: one line, spaces after commas and colons, no escapes."""
    return json.dumps(value, ensure_ascii=False)


def as_document(conversation: Conversation) -> Document:
    """What the template renders for the conversation; only the assistant's words are learned."""
    turns = conversation.turns
    segments = []
    system = turns[0].content if turns and turns[0].role == "system" else ""
    if system or conversation.functions:
        segments.append(Segment(_opening(system, conversation.functions), learned=False))
    for turn in turns:
        segments += _segments(turn)
    return Document(tuple(segments), ends=False)


def prompt(conversation: Conversation) -> str:
    """The text after which the assistant's next turn begins."""
    return as_document(conversation).text + f"{BEGIN_OF_TURN}assistant\n"


def _opening(system: str, functions: Sequence[Function]) -> str:
    lines = [system] if system else []
    if functions:
        tools = (as_json({"type": "function", "function": function}) for function in functions)
        lines += [TOOLS, *tools, END_OF_TOOLS]
    return f"{BEGIN_OF_TURN}system\n" + "\n".join(lines) + f"{END_OF_TURN}\n"


def _segments(turn: Turn) -> Iterator[Segment]:
    match turn.role:
        case "user":
            yield Segment(f"{BEGIN_OF_TURN}user\n{turn.content}{END_OF_TURN}\n", learned=False)
        case "tool":
            result = f"{TOOL_RESULT}\n{turn.content}\n{END_OF_TOOL_RESULT}"
            yield Segment(f"{BEGIN_OF_TURN}user\n{result}{END_OF_TURN}\n", learned=False)
        case "assistant":
            parts = [turn.content] if turn.content else []
            parts += (_call(call) for call in turn.calls)
            yield Segment(f"{BEGIN_OF_TURN}assistant\n", learned=False)
            yield Segment("\n".join(parts) + END_OF_TURN)
            yield Segment("\n", learned=False)
        case "system":
            """Already in the opening."""


def _call(call: Call) -> str:
    return f'{CALL}\n{{"name": {as_json(call.name)}, "arguments": {as_json(call.arguments)}}}\n{END_OF_CALL}'
