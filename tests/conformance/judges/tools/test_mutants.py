"""Broken servers: each breaks one clause, and the kit names it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.judges.tools.conftest import Examine
from tests.conformance.judges.tools.scripted_chat import Refusal, ScriptedChat, Turn, altered
from wireproof.judging.verdicts import Verdict

Json = dict[str, Any]
BAD = {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}


class _Deaf(ScriptedChat):
    """Drops or changes members of the request before it reads it."""

    def __init__(self, change: Callable[[Json], Json]) -> None:
        super().__init__()
        self._change = change

    def answer(self, fields: Json) -> tuple[int, str, bytes]:
        return super().answer(self._change(dict(fields)))


def _without(*names: str, only: Callable[[Json], bool] = lambda _: True) -> _Deaf:
    def change(fields: Json) -> Json:
        return {name: each for name, each in fields.items() if name not in names} if only(fields) else fields

    return _Deaf(change)


def _choice_is(value: str) -> Callable[[Json], bool]:
    return lambda fields: fields.get("tool_choice") == value


def _by_name(fields: Json) -> bool:
    return isinstance(fields.get("tool_choice"), dict)


def _name_means_required(fields: Json) -> Json:
    return {**fields, "tool_choice": "required"} if _by_name(fields) else fields


def _drops_tool_messages(fields: Json) -> Json:
    return {**fields, "messages": [each for each in fields["messages"] if each["role"] != "tool"]}


def _no_format_in_streams(fields: Json) -> Json:
    return {**fields, "response_format": None} if fields.get("stream") else fields


def _calls(alter: Callable[[Json, int], Any], *, streamed: bool | None = None) -> ScriptedChat:
    """Change each call of each turn in place, in both modes or in one."""

    def said(turn: Turn, fields: Json) -> Turn:
        if streamed is None or bool(fields.get("stream")) is streamed:
            for place, call in enumerate(turn.calls):
                alter(call, place)
        return turn

    return altered(said=said)


def _messages(alter: Callable[[Json], Any]) -> ScriptedChat:
    """Change the message of each whole answer with calls in place."""

    def body(healthy: Json, turn: Turn, _: Json) -> Json:
        if turn.calls:
            alter(healthy["choices"][0]["message"])
        return healthy

    return altered(body=body)


def _pieces(alter: Callable[[list[Json], Json, int], list[Json]]) -> ScriptedChat:
    return altered(deltas=alter)


def _turns(alter: Callable[[Turn, Json], Turn]) -> ScriptedChat:
    return altered(said=alter)


def _finishes_with(reason: str, *, calls: bool) -> ScriptedChat:
    def said(turn: Turn, _: Json) -> Turn:
        if bool(turn.calls) is calls:
            turn.finish_reason = reason
        return turn

    return _turns(said)


def _as_object(message: Json) -> None:
    for call in message["tool_calls"]:
        call["function"]["arguments"] = json.loads(call["function"]["arguments"])


def _leaks(mark: str, *, streamed: bool) -> ScriptedChat:
    def said(turn: Turn, fields: Json) -> Turn:
        if turn.calls and bool(fields.get("stream")) is streamed:
            turn.content = mark
        return turn

    return _turns(said)


def _unparsed(turn: Turn, fields: Json) -> Turn:
    if not turn.calls or "tool_choice" in fields:
        return turn
    called = turn.calls[0]["function"]
    text = json.dumps({"name": called["name"], "arguments": json.loads(called["arguments"])})
    return Turn(f"<tool_call>\n{text}\n</tool_call>")


def _twice(turn: Turn, fields: Json) -> Turn:
    if turn.calls and fields.get("parallel_tool_calls") is False:
        turn.calls = [turn.calls[0], {**turn.calls[0], "id": "call_more"}]
    return turn


def _merged(chunks: list[Json], _: Turn, __: Json) -> list[Json]:
    """All pieces go to the first call, as gateways do that forget the index."""
    for chunk in chunks:
        for call in chunk["choices"][0]["delta"].get("tool_calls", []):
            call["index"] = 0
    return chunks


def _loses_second_call(chunks: list[Json], _: Turn, __: Json) -> list[Json]:
    return [
        chunk
        for chunk in chunks
        if not any(call["index"] == 1 for call in chunk["choices"][0]["delta"].get("tool_calls", []))
    ]


def _other_value(call: Json, _: int) -> None:
    text = call["function"]["arguments"]
    call["function"]["arguments"] = text.replace("Paris", "Porto").replace("Rome", "Porto")


def _in_reasoning(turn: Turn, fields: Json) -> Turn:
    return Turn("", reasoning=turn.content) if _wants_json(fields) else turn


def _wants_json(fields: Json) -> bool:
    return "json" in str(fields.get("response_format"))


def _structured(alter: Callable[[str], str]) -> ScriptedChat:
    def written(text: str, fields: Json) -> str:
        return alter(text) if _wants_json(fields) else text

    return altered(written=written)


def _rambling(turn: Turn, fields: Json) -> Turn:
    if (fields.get("response_format") or {}).get("type") != "json_schema":
        return turn
    return Turn("Hello there, how are you", [], "length")


def _refusing(part: str, member: str, *, status: int = 400, message: str = "Bad value: ") -> ScriptedChat:
    def refused(healthy: Refusal | None, fields: Json) -> Refusal | None:
        return Refusal(member, status, message) if part in json.dumps(fields) else healthy

    return altered(refused=refused)


def _refusing_where(unwanted: Callable[[Json], bool], member: str, status: int = 400) -> ScriptedChat:
    def refused(healthy: Refusal | None, fields: Json) -> Refusal | None:
        return Refusal(member, status, "Bad value: ") if unwanted(fields) else healthy

    return altered(refused=refused)


def _lets_everything_pass(_: Refusal | None, __: Json) -> None:
    return None


def _functions(fields: Json) -> list[Json]:
    return [tool["function"] for tool in fields.get("tools") or []]


def _assistants(fields: Json) -> list[Json]:
    return [each for each in fields["messages"] if each["role"] == "assistant"]


def _extended(body: Json, turn: Turn, _: Json) -> Json:
    if turn.calls:
        body["choices"][0]["message"]["reasoning_content"] = "Let me see."
    return body


class _RefusesItself(ScriptedChat):
    """Sends a member of its own and refuses it when it comes back."""

    def body(self, turn: Turn, fields: Json) -> Json:
        return _extended(super().body(turn, fields), turn, fields)

    def refused(self, fields: Json) -> Refusal | None:
        return Refusal("messages") if "reasoning_content" in json.dumps(fields["messages"]) else super().refused(fields)


FUNCTION = "function"
UNKNOWN = "chat.tools.function.unknown"
IN_STREAMS = "chat.tools.stream.same-calls"
ARGUMENTS = "chat.tools.call.arguments"
NAME = "chat.tools.call.name"

MUTANTS: dict[str, tuple[ScriptedChat, set[str]]] = {
    "required is auto": (_without("tool_choice", only=_choice_is("required")), {"chat.tools.required.honoured"}),
    "by name is auto": (_without("tool_choice", only=_by_name), {"chat.tools.function.honoured", UNKNOWN}),
    "by name is required": (_Deaf(_name_means_required), {"chat.tools.function.honoured", UNKNOWN}),
    "none is auto": (_without("tool_choice", only=_choice_is("none")), {"chat.tools.none.honoured"}),
    "every choice is auto": (
        _without("tool_choice"),
        {"chat.tools.required.honoured", "chat.tools.function.honoured", "chat.tools.none.honoured", UNKNOWN},
    ),
    "parallel is dropped": (_without("parallel_tool_calls"), {"chat.tools.parallel.honoured"}),
    "calls twice": (_turns(_twice), {"chat.tools.parallel.honoured"}),
    "unknown function accepted": (altered(refused=_lets_everything_pass), {UNKNOWN}),
    "tool messages dropped": (_Deaf(_drops_tool_messages), {"chat.tools.history.read"}),
    "finishes calls with stop": (_finishes_with("stop", calls=True), {"chat.tools.finish-reason"}),
    "finishes calls with tool_use": (_finishes_with("tool_use", calls=True), {"chat.tools.finish-reason"}),
    "finishes text with tool_calls": (_finishes_with("tool_calls", calls=False), {"chat.tools.finish-reason"}),
    "no id": (_calls(lambda call, _: call.pop("id")), {"chat.tools.call.id"}),
    "empty id": (_calls(lambda call, _: call.update(id="")), {"chat.tools.call.id"}),
    "same ids": (_calls(lambda call, _: call.update(id="call_1")), {"chat.tools.call.id"}),
    "number as id": (
        _calls(lambda call, place: call.update(id=place)),
        {"chat.tools.call.id", "chat.tools.delta.shape"},
    ),
    "no type": (_calls(lambda call, _: call.pop("type")), {"chat.tools.call.type"}),
    "no type in streams": (_calls(lambda call, _: call.pop("type"), streamed=True), {"chat.tools.call.type"}),
    "other type": (
        _calls(lambda call, _: call.update(type="tool")),
        {"chat.tools.call.type", "chat.tools.delta.shape"},
    ),
    "name of a namespace": (
        _calls(lambda call, _: call[FUNCTION].update(name="functions." + call[FUNCTION]["name"])),
        {NAME},
    ),
    "empty name": (_calls(lambda call, _: call[FUNCTION].update(name="")), {NAME}),
    "name doubled in streams": (
        _calls(lambda call, _: call[FUNCTION].update(name=call[FUNCTION]["name"] * 2), streamed=True),
        {NAME, IN_STREAMS},
    ),
    "flat calls": (
        _messages(lambda message: message.update(tool_calls=[{"id": "a", "type": FUNCTION, "name": "get_weather"}])),
        {"chat.tools.call.shape"},
    ),
    "calls as texts": (
        _messages(lambda message: message.update(tool_calls=["get_weather()"])),
        {"chat.tools.call.shape"},
    ),
    "arguments as object": (_messages(_as_object), {ARGUMENTS}),
    "arguments encoded twice": (
        _calls(lambda call, _: call[FUNCTION].update(arguments=json.dumps(call[FUNCTION]["arguments"]))),
        {ARGUMENTS},
    ),
    "arguments missing": (_calls(lambda call, _: call[FUNCTION].update(arguments="")), {ARGUMENTS}),
    "arguments like Python": (
        _calls(lambda call, _: call[FUNCTION].update(arguments=call[FUNCTION]["arguments"].replace('"', "'"))),
        {ARGUMENTS},
    ),
    "no arguments as nothing": (
        _calls(lambda call, _: call[FUNCTION].update(arguments=call[FUNCTION]["arguments"].replace("{}", ""))),
        {ARGUMENTS},
    ),
    "no arguments as null": (
        _calls(lambda call, _: call[FUNCTION].update(arguments=call[FUNCTION]["arguments"].replace("{}", "null"))),
        {ARGUMENTS},
    ),
    "arguments break a strict schema": (
        _calls(lambda call, _: call[FUNCTION].update(arguments='{"zone": "mars"}')),
        {"chat.tools.strict.honoured"},
    ),
    "marks in content": (
        _leaks('<tool_call>{"name": "get_weather"}</tool_call>', streamed=False),
        {"chat.tools.markup"},
    ),
    "half a mark in streams": (_leaks("I see.<tool_", streamed=True), {"chat.tools.markup"}),
    "calls left in content": (_turns(_unparsed), {"chat.tools.markup"}),
    "arguments sent again at the end": (
        _pieces(lambda pieces, call, place: [*pieces, {"index": place, FUNCTION: call[FUNCTION]}]),
        {ARGUMENTS},
    ),
    "cumulative arguments": (
        _pieces(
            lambda pieces, call, place: [
                *pieces,
                {"index": place, FUNCTION: {"arguments": call[FUNCTION]["arguments"]}},
            ]
        ),
        {ARGUMENTS},
    ),
    "last piece lost": (_pieces(lambda pieces, _, __: pieces[:-1]), {ARGUMENTS}),
    "null in pieces": (
        _pieces(lambda pieces, _, __: [pieces[0], *({**piece, "id": None} for piece in pieces[1:])]),
        {"chat.tools.delta.shape"},
    ),
    "no index in pieces": (
        _pieces(lambda pieces, _, __: [{**piece, "index": None} for piece in pieces]),
        {"chat.tools.delta.shape"},
    ),
    "pieces merged into one call": (altered(chunks=_merged), {ARGUMENTS}),
    "second call lost in streams": (altered(chunks=_loses_second_call), {IN_STREAMS}),
    "other arguments in streams": (_calls(_other_value, streamed=True), {IN_STREAMS}),
    "schema dropped": (
        _without("response_format"),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "schema dropped in streams": (_Deaf(_no_format_in_streams), {"chat.structured.schema.honoured"}),
    "schema dropped by one who rambles": (_turns(_rambling), {"chat.structured.schema.honoured"}),
    "fences around JSON": (
        _structured(lambda text: f"```json\n{text}\n```"),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "JSON of another shape": (_structured(lambda _: '{"a": 1}'), {"chat.structured.schema.honoured"}),
    "an additional member": (_structured(lambda text: text[:-1] + ', "b": 1}'), {"chat.structured.schema.honoured"}),
    "JSON encoded twice": (
        _structured(json.dumps),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "a list instead of an object": (
        _structured(lambda text: f"[{text}]"),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "JSON in the reasoning": (_turns(_in_reasoning), {"chat.structured.content"}),
    "text refused": (
        _refusing('{"type": "text"}', "response_format"),
        {"chat.structured.text.accepted", "chat.tools.empty.accepted"},
    ),
    "object refused without a name": (
        _refusing('{"type": "json_object"}', "", message="no"),
        {"chat.structured.object.accepted"},
    ),
    "schema refused in streams": (
        _refusing_where(
            lambda fields: "json_schema" in json.dumps(fields) and bool(fields.get("stream")), "stream", 500
        ),
        {"chat.structured.schema.accepted", "chat.structured.schema.stream.accepted"},
    ),
    "empty tools refused": (_refusing('"tools": []', "tools"), {"chat.tools.empty.accepted"}),
    "tools end in an error": (
        _refusing_where(lambda fields: bool(_functions(fields)), "tools", 500),
        {"chat.tools.accepted", "chat.tools.required.accepted", "chat.tools.function.accepted"},
    ),
    "strict ends in an error": (
        _refusing_where(lambda fields: any(each.get("strict") for each in _functions(fields)), "strict", 500),
        {"chat.tools.strict.accepted"},
    ),
    "parallel refused without its name": (
        _refusing_where(lambda fields: "parallel_tool_calls" in fields, "it"),
        {"chat.tools.parallel.accepted"},
    ),
    "tools refused in streams": (
        _refusing_where(lambda fields: bool(_functions(fields) and fields.get("stream")), "tools"),
        {"chat.tools.stream.accepted"},
    ),
    "none refused": (
        _refusing_where(_choice_is("none"), "tool_choice"),
        {
            "chat.tools.none.accepted",
            "chat.tools.history.together",
        },
    ),
    "empty schema refused": (_refusing('"parameters": {}', "parameters"), {"chat.tools.zero-arguments.empty-schema"}),
    "no parameters refused": (
        _refusing_where(lambda fields: any("parameters" not in each for each in _functions(fields)), "parameters"),
        {"chat.tools.zero-arguments.empty-schema", "chat.tools.zero-arguments.accepted"},
    ),
    "null content refused": (
        _refusing_where(lambda fields: any(each.get("content", "") is None for each in _assistants(fields)), "content"),
        {"chat.tools.history.accepted", "chat.tools.history.together"},
    ),
    "no content refused": (
        _refusing_where(lambda fields: any("content" not in each for each in _assistants(fields)), "content"),
        {"chat.tools.history.content-omitted", "chat.tools.history.together"},
    ),
    "parts of tools refused": (
        _refusing('[{"type": "text", "text": "It', "content"),
        {"chat.tools.history.parts", "chat.tools.history.together"},
    ),
    "own member refused": (_RefusesItself(), {"chat.tools.history.own", "chat.tools.history.together"}),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_killed_by_the_clauses_it_breaks_and_by_no_others(examine: Examine, name: str) -> None:
    server, clauses = MUTANTS[name]
    found = examine(server)
    assert {clause: each.message for clause, each in found.items() if each.verdict in BAD}.keys() == clauses


def test_every_clause_is_killed_for(examine: Examine) -> None:
    killed = set().union(*(clauses for _, clauses in MUTANTS.values()))
    assert set(examine(ScriptedChat())) - killed == set()
