"""Servers that refuse what they must take, or refuse it unclearly."""

import json

from tests.conformance.judges.tools.breaking import (
    Json,
    Mutants,
    assistants,
    choice_is,
    functions,
    refusing,
    refusing_where,
)
from tests.conformance.judges.tools.scripted_chat import Refusal, ScriptedChat, Turn


def extended(body: Json, turn: Turn, _: Json) -> Json:
    if turn.calls:
        body["choices"][0]["message"]["reasoning_content"] = "Let me see."
    return body


class RefusesItself(ScriptedChat):
    """Sends a member of its own and refuses it when it comes back."""

    def body(self, turn: Turn, fields: Json) -> Json:
        return extended(super().body(turn, fields), turn, fields)

    def refused(self, fields: Json) -> Refusal | None:
        return Refusal("messages") if "reasoning_content" in json.dumps(fields["messages"]) else super().refused(fields)


def _names_a_later_one(fields: Json) -> bool:
    choice, offered = fields.get("tool_choice"), [each["name"] for each in functions(fields)]
    return isinstance(choice, dict) and choice["function"]["name"] in offered[1:]


MUTANTS: Mutants = {
    "text refused": (
        refusing('{"type": "text"}', "response_format"),
        {"chat.structured.text.accepted"},
    ),
    "object refused without a name": (
        refusing('{"type": "json_object"}', "", message="no"),
        {"chat.structured.object.accepted"},
    ),
    "schema refused in streams": (
        refusing_where(
            lambda fields: "json_schema" in json.dumps(fields) and bool(fields.get("stream")), "stream", 500
        ),
        {"chat.structured.schema.accepted", "chat.structured.schema.stream.accepted"},
    ),
    "empty tools end in an error": (refusing('"tools": []', "tools", status=500), {"chat.tools.empty.refusal"}),
    "empty schema ends in an error": (
        refusing('"parameters": {}', "parameters", status=500),
        {"chat.tools.zero-arguments.refusal"},
    ),
    "empty tools refused": (refusing('"tools": []', "tools"), {"chat.tools.empty.accepted"}),
    "all functions but the first unknown": (
        refusing_where(_names_a_later_one, "tool_choice", message="no such function among the tools: "),
        {"chat.tools.function.known"},
    ),
    "tools end in an error": (
        refusing_where(lambda fields: bool(functions(fields)), "tools", 500),
        {"chat.tools.accepted"},
    ),
    "required ends in an error": (
        refusing_where(choice_is("required"), "tool_choice", 500),
        {"chat.tools.required.accepted"},
    ),
    "a chosen function ends in an error": (
        refusing_where(lambda fields: isinstance(fields.get("tool_choice"), dict), "tool_choice", 500),
        {"chat.tools.function.accepted", "chat.tools.strict.accepted"},
    ),
    "strict ends in an error": (
        refusing_where(lambda fields: any(each.get("strict") for each in functions(fields)), "strict", 500),
        {"chat.tools.strict.accepted"},
    ),
    "parallel refused without its name": (
        refusing_where(lambda fields: "parallel_tool_calls" in fields, "it"),
        {"chat.tools.parallel.accepted"},
    ),
    "tools refused in streams": (
        refusing_where(lambda fields: bool(functions(fields) and fields.get("stream")), "tools"),
        {"chat.tools.stream.accepted"},
    ),
    "none refused": (
        refusing_where(choice_is("none"), "tool_choice"),
        {"chat.tools.none.accepted"},
    ),
    "empty schema refused": (refusing('"parameters": {}', "parameters"), {"chat.tools.zero-arguments.empty-schema"}),
    "no parameters refused": (
        refusing_where(lambda fields: any("parameters" not in each for each in functions(fields)), "parameters"),
        {"chat.tools.zero-arguments.accepted"},
    ),
    "null content refused": (
        refusing_where(lambda fields: any(each.get("content", "") is None for each in assistants(fields)), "content"),
        {"chat.tools.history.accepted"},
    ),
    "empty content refused": (
        refusing_where(
            lambda fields: any(each.get("content") == "" and "tool_calls" in each for each in assistants(fields)),
            "content",
        ),
        {"chat.tools.history.content-empty"},
    ),
    "no content refused": (
        refusing_where(lambda fields: any("content" not in each for each in assistants(fields)), "content"),
        {"chat.tools.history.content-omitted"},
    ),
    "parts of tools refused": (
        refusing('[{"type": "text", "text": "It', "content"),
        {"chat.tools.history.parts"},
    ),
    "null and parts refused together": (
        refusing_where(
            lambda fields: (
                any(each.get("content", "") is None for each in assistants(fields))
                and any(isinstance(each["content"], list) for each in fields["messages"] if each["role"] == "tool")
            ),
            "content",
        ),
        {"chat.tools.history.together"},
    ),
    "own member refused": (RefusesItself(), {"chat.tools.history.own"}),
}
