"""A chat server without a wire: what it answers follows from the request, and each test breaks or bends one thing."""

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from typing import Any

Json = dict[str, Any]

CITIES = ("Paris", "New York")


@dataclass
class Turn:
    """What one answer says before it is put into a body or into chunks."""

    content: str | None = None
    calls: list[Json] = field(default_factory=list)
    finish_reason: str = "stop"
    reasoning: str | None = None
    prompt_tokens: int = 1


@dataclass(frozen=True)
class Refusal:
    """A request refused."""

    parameter: str
    status: int = 400
    message: str = "This is not supported: "


class ScriptedChat:
    """A healthy server. Subclasses override one of its steps."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def answer(self, fields: Json) -> tuple[int, str, bytes]:
        """Status, media type and body."""
        refusal = self.refused(fields)
        if refusal is not None:
            said = refusal.message + refusal.parameter
            error = {"message": said, "type": "invalid_request_error", "param": refusal.parameter, "code": None}
            return refusal.status, "application/json", json.dumps({"error": error}).encode()
        turn = self.said(fields)
        if fields.get("stream"):
            return 200, "text/event-stream", b"".join(self.events(self.chunks(turn, fields)))
        return 200, "application/json", json.dumps(self.body(turn, fields)).encode()

    def refused(self, fields: Json) -> Refusal | None:
        """Why the request is an error."""
        choice = fields.get("tool_choice")
        names = [tool["function"]["name"] for tool in fields.get("tools") or []]
        if isinstance(choice, dict) and choice["function"]["name"] not in names:
            return Refusal("tool_choice")
        return None

    def said(self, fields: Json) -> Turn:
        """The turn that the request leads to."""
        text = json.dumps([message.get("content") for message in fields["messages"]])
        tokens = len(text.split())
        functions = self.chosen(fields)
        if functions:
            calls = [self.call(function, place) for place, function in enumerate(functions)]
            return Turn(None, calls, "tool_calls", prompt_tokens=tokens)
        return Turn(self.written(fields), prompt_tokens=tokens)

    def chosen(self, fields: Json) -> list[Json]:
        """The functions that are called, one for each call."""
        tools = [tool["function"] for tool in fields.get("tools") or []]
        choice = fields.get("tool_choice") or "auto"
        if isinstance(choice, dict):
            return [tool for tool in tools if tool["name"] == choice["function"]["name"]]
        question = str(fields["messages"][-1].get("content"))
        invited = [tools[0] for city in CITIES if city in question] if tools else []
        if choice == "none" or not tools or (choice == "auto" and not invited):
            return []
        called = invited or tools[:1]
        return called[:1] if fields.get("parallel_tool_calls") is False else called

    def call(self, function: Json, place: int) -> Json:
        """One call, as it stands in a whole answer."""
        schema = function.get("parameters") or {}
        arguments = {
            name: each["enum"][place % len(each["enum"])] for name, each in schema.get("properties", {}).items()
        }
        called = {"name": function["name"], "arguments": json.dumps(arguments)}
        return {"id": f"call_{next(self._numbers)}", "type": "function", "function": called}

    def written(self, fields: Json) -> str:
        """The text of a turn."""
        form = fields.get("response_format") or {}
        if form.get("type") == "json_object":
            return '{"greeting": "hello"}'
        if form.get("type") == "json_schema":
            return json.dumps(_instance(form["json_schema"]["schema"]))
        return "Hello there, it is sunny."

    def body(self, turn: Turn, fields: Json) -> Json:
        """The body of a whole answer."""
        message: Json = {"role": "assistant", "content": turn.content, "refusal": None}
        if turn.calls:
            message["tool_calls"] = turn.calls
        if turn.reasoning is not None:
            message["reasoning_content"] = turn.reasoning
        choice = {"index": 0, "message": message, "finish_reason": turn.finish_reason, "logprobs": None}
        usage = {"prompt_tokens": turn.prompt_tokens, "completion_tokens": 1, "total_tokens": turn.prompt_tokens + 1}
        common = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": fields["model"]}
        return {**common, "choices": [choice], "usage": usage}

    def chunks(self, turn: Turn, fields: Json) -> list[Json]:
        """The chunks of a stream."""
        deltas: list[Json] = [{"role": "assistant", "content": "" if turn.content else None}]
        deltas += [{"content": piece} for piece in _pieces(turn.content or "")]
        deltas += [{"reasoning_content": piece} for piece in _pieces(turn.reasoning or "")]
        deltas += [
            {"tool_calls": [piece]} for place, call in enumerate(turn.calls) for piece in self.deltas(call, place)
        ]
        common = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": fields["model"]}
        reasons = [None] * len(deltas) + [turn.finish_reason]
        return [
            {**common, "choices": [{"index": 0, "delta": delta, "finish_reason": reason, "logprobs": None}]}
            for delta, reason in zip([*deltas, {}], reasons, strict=True)
        ]

    def deltas(self, call: Json, place: int) -> list[Json]:
        """The pieces of one call."""
        first = deepcopy(call) | {"index": place}
        first["function"]["arguments"] = ""
        arguments = call["function"]["arguments"]
        return [first, *({"index": place, "function": {"arguments": piece}} for piece in _pieces(arguments))]

    def events(self, chunks: Sequence[Json]) -> list[bytes]:
        """The stream as bytes."""
        return [f"data: {json.dumps(chunk)}\n\n".encode() for chunk in chunks] + [b"data: [DONE]\n\n"]


def altered(**steps: Callable[..., Any]) -> ScriptedChat:
    """A server some of whose steps pass through a function: it takes the healthy result, and the arguments."""

    class Altered(ScriptedChat):
        def __getattribute__(self, name: str) -> Any:
            healthy = super().__getattribute__(name)
            alter = steps.get(name)
            return healthy if alter is None else lambda *arguments: alter(healthy(*arguments), *arguments)

    return Altered()


def _pieces(text: str, size: int = 5) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def _instance(schema: Json) -> Any:
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "object":
        return {name: _instance(each) for name, each in schema["properties"].items()}
    return {"array": [], "boolean": True}[schema["type"]]
