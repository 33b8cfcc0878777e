"""Servers whose calls are wrong."""

import json

from tests.conformance.judges.tools.breaking import (
    ARGUMENTS,
    FUNCTION,
    IN_STREAMS,
    NAME,
    Json,
    Mutants,
    calls,
    messages,
    turns,
)
from tests.conformance.judges.tools.scripted_chat import ScriptedChat, Turn


def finishes_with(reason: str, *, calls: bool) -> ScriptedChat:
    def said(turn: Turn, _: Json) -> Turn:
        if bool(turn.calls) is calls:
            turn.finish_reason = reason
        return turn

    return turns(said)


def as_object(message: Json) -> None:
    for call in message["tool_calls"]:
        call["function"]["arguments"] = json.loads(call["function"]["arguments"])


def leaks(mark: str, *, streamed: bool) -> ScriptedChat:
    def said(turn: Turn, fields: Json) -> Turn:
        if turn.calls and bool(fields.get("stream")) is streamed:
            turn.content = mark
        return turn

    return turns(said)


def unparsed(turn: Turn, fields: Json) -> Turn:
    if not turn.calls or "tool_choice" in fields:
        return turn
    called = turn.calls[0]["function"]
    text = json.dumps({"name": called["name"], "arguments": json.loads(called["arguments"])})
    return Turn(f"<tool_call>\n{text}\n</tool_call>")


def twice(turn: Turn, fields: Json) -> Turn:
    if turn.calls and fields.get("parallel_tool_calls") is False:
        turn.calls = [turn.calls[0], {**turn.calls[0], "id": "call_more"}]
    return turn


MUTANTS: Mutants = {
    "finishes calls with stop": (finishes_with("stop", calls=True), {"chat.tools.finish-reason"}),
    "finishes calls with tool_use": (finishes_with("tool_use", calls=True), {"chat.tools.finish-reason"}),
    "finishes text with tool_calls": (finishes_with("tool_calls", calls=False), {"chat.tools.finish-reason"}),
    "no id": (calls(lambda call, _: call.pop("id")), {"chat.tools.call.id"}),
    "empty id": (calls(lambda call, _: call.update(id="")), {"chat.tools.call.id"}),
    "same ids": (calls(lambda call, _: call.update(id="call_1")), {"chat.tools.call.id"}),
    "number as id": (
        calls(lambda call, place: call.update(id=place)),
        {"chat.tools.call.id", "chat.tools.delta.shape"},
    ),
    "no type": (calls(lambda call, _: call.pop("type")), {"chat.tools.call.type"}),
    "no type in streams": (calls(lambda call, _: call.pop("type"), streamed=True), {"chat.tools.call.type"}),
    "other type": (
        calls(lambda call, _: call.update(type="tool")),
        {"chat.tools.call.type", "chat.tools.delta.shape"},
    ),
    "name of a namespace": (
        calls(lambda call, _: call[FUNCTION].update(name="functions." + call[FUNCTION]["name"])),
        {NAME},
    ),
    "empty name": (calls(lambda call, _: call[FUNCTION].update(name="")), {NAME}),
    "name doubled in streams": (
        calls(lambda call, _: call[FUNCTION].update(name=call[FUNCTION]["name"] * 2), streamed=True),
        {NAME, IN_STREAMS},
    ),
    "flat calls": (
        messages(lambda message: message.update(tool_calls=[{"id": "a", "type": FUNCTION, "name": "get_weather"}])),
        {"chat.tools.call.shape"},
    ),
    "calls as texts": (
        messages(lambda message: message.update(tool_calls=["get_weather()"])),
        {"chat.tools.call.shape"},
    ),
    "the form of functions": (
        messages(lambda message: message.update(function_call=message.pop("tool_calls")[0][FUNCTION])),
        {"chat.tools.call.legacy"},
    ),
    "arguments as object": (messages(as_object), {ARGUMENTS}),
    "arguments encoded twice": (
        calls(lambda call, _: call[FUNCTION].update(arguments=json.dumps(call[FUNCTION]["arguments"]))),
        {ARGUMENTS},
    ),
    "arguments missing": (calls(lambda call, _: call[FUNCTION].update(arguments="")), {ARGUMENTS}),
    "arguments like Python": (
        calls(lambda call, _: call[FUNCTION].update(arguments=call[FUNCTION]["arguments"].replace('"', "'"))),
        {ARGUMENTS},
    ),
    "no arguments as nothing": (
        calls(lambda call, _: call[FUNCTION].update(arguments=call[FUNCTION]["arguments"].replace("{}", ""))),
        {ARGUMENTS},
    ),
    "no arguments as null": (
        calls(lambda call, _: call[FUNCTION].update(arguments=call[FUNCTION]["arguments"].replace("{}", "null"))),
        {ARGUMENTS},
    ),
    "arguments break a strict schema": (
        calls(lambda call, _: call[FUNCTION].update(arguments='{"zone": "mars"}')),
        {"chat.tools.strict.honoured"},
    ),
    "marks in content": (
        leaks('<tool_call>{"name": "get_weather"}</tool_call>', streamed=False),
        {"chat.tools.markup"},
    ),
    "half a mark in streams": (leaks("I see.<tool_", streamed=True), {"chat.tools.markup"}),
    "calls left in content": (turns(unparsed), {"chat.tools.markup"}),
}
