"""Documented forms of requests with tools, and of histories of calls, that are refused."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.refusing import refusing
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead


def _turns(fields: Json, role: str) -> list[Json]:
    return [message for message in fields["messages"] if message["role"] == role]


def _calling(fields: Json) -> list[Json]:
    return [message for message in _turns(fields, "assistant") if "tool_calls" in message]


def _null_content(fields: Json) -> bool:
    return any("content" in each and each["content"] is None for each in _calling(fields))


def _no_content(fields: Json) -> bool:
    return any("content" not in each for each in _calling(fields))


def _empty_content(fields: Json) -> bool:
    return any(each.get("content") == "" for each in _calling(fields))


def _tool_parts(fields: Json) -> bool:
    return any(isinstance(each["content"], list) for each in _turns(fields, "tool"))


def _refusal_beside_calls(fields: Json) -> bool:
    return any("refusal" in each for each in _calling(fields))


def _functions(fields: Json) -> list[Json]:
    return [tool["function"] for tool in fields["tools"]]


REFUSED = refusing(
    "tools",
    CHAT,
    (
        ("tools-500", "chat.tools.accepted", "Tools are answered", lambda f: f["tools"][0], 500, "W093"),
        (
            "tools-nameless",
            "chat.tools.accepted",
            "Tools are refused without a reason",
            lambda f: f["tools"],
            400,
            "own",
        ),
        (
            "null-content-refused",
            "chat.tools.history.accepted",
            "Null beside calls is refused",
            _null_content,
            400,
            "W029",
        ),
        (
            "null-content-500",
            "chat.tools.history.accepted",
            "Null beside calls is answered",
            _null_content,
            500,
            "W029",
        ),
        (
            "no-content-refused",
            "chat.tools.history.content-omitted",
            "Missing content is refused",
            _no_content,
            422,
            "W029",
        ),
        (
            "history-forms-together-refused",
            "chat.tools.history.together",
            "Null beside calls is refused where parts of tools are too",
            lambda fields: _null_content(fields) and _tool_parts(fields),
            400,
            "own",
        ),
        (
            "empty-content-refused",
            "chat.tools.history.content-empty",
            "An empty text beside calls is refused",
            _empty_content,
            400,
            "own",
        ),
        ("tool-parts-refused", "chat.tools.history.parts", "Parts of tools are refused", _tool_parts, 422, "own"),
        (
            "own-calls-refused",
            "chat.tools.history.own",
            "`refusal` beside calls is refused",
            _refusal_beside_calls,
            422,
            "W034",
        ),
        (
            "tool-role-refused",
            "chat.tools.history.accepted",
            "The role tool is refused",
            lambda fields: bool(_turns(fields, "tool")),
            400,
            "own",
        ),
        (
            "no-parameters-500",
            "chat.tools.zero-arguments.accepted",
            "A function without `parameters` is answered",
            lambda fields: any("parameters" not in each for each in _functions(fields)),
            500,
            "W032",
        ),
        (
            "no-properties-refused",
            "chat.tools.zero-arguments.accepted",
            "A function without properties is refused",
            lambda fields: any(each.get("parameters", {}).get("properties") == {} for each in _functions(fields)),
            400,
            "W032",
        ),
        (
            "empty-schema-500",
            "chat.tools.zero-arguments.refusal",
            "An empty schema is answered",
            lambda fields: any(each.get("parameters") == {} for each in _functions(fields)),
            500,
            "W032",
        ),
        (
            "empty-tools-refused",
            "chat.tools.empty.accepted",
            "An empty list of tools is refused",
            lambda fields: fields["tools"] == [],
            400,
            "W035",
        ),
        (
            "empty-tools-500",
            "chat.tools.empty.refusal",
            "An empty list of tools is answered",
            lambda fields: fields["tools"] == [],
            500,
            "W035",
        ),
        (
            "strict-500",
            "chat.tools.strict.accepted",
            "Strict functions are answered",
            lambda fields: any(each.get("strict") for each in _functions(fields)),
            500,
            "own",
        ),
        (
            "required-500",
            "chat.tools.required.accepted",
            "`tool_choice` required is answered",
            lambda fields: fields["tool_choice"] == "required",
            500,
            "own",
        ),
        (
            "named-500",
            "chat.tools.function.accepted",
            "A `tool_choice` that names a function is answered",
            lambda fields: isinstance(fields["tool_choice"], dict),
            500,
            "own",
        ),
        (
            "none-500",
            "chat.tools.none.accepted",
            "`tool_choice` none is answered",
            lambda fields: fields["tool_choice"] == "none",
            500,
            "own",
        ),
        (
            "parallel-500",
            "chat.tools.parallel.accepted",
            "`parallel_tool_calls` is answered",
            lambda fields: fields["parallel_tool_calls"] is False,
            500,
            "own",
        ),
        (
            "streamed-tools-500",
            "chat.tools.stream.accepted",
            "Streams with tools are answered",
            lambda fields: fields["tools"] and fields["stream"],
            500,
            "own",
        ),
        (
            "description-needed",
            "chat.tools.zero-arguments.accepted",
            "A function without a description is refused",
            lambda fields: any("description" not in each for each in _functions(fields)),
            422,
            "own",
        ),
    ),
)


@mutant("chat.tools.zero-arguments.empty-schema", source="W032")
@instead(CHAT)
def empty_schema_refused(call: Call) -> Reply | None:
    """A function whose `parameters` are the empty schema is refused."""
    if all(each.get("parameters") != {} for each in _functions(call.fields)):
        return None
    return error_reply("tools[].function.parameters: 'type' is required", 400, param="tools")


@mutant("chat.tools.empty.accepted", source="W035")
@instead(CHAT)
def empty_tools_refused_by_name(call: Call) -> Reply | None:
    """An empty list of tools is refused by an error that names it."""
    return error_reply("tools: [] is too short", 400, param="tools") if call.fields["tools"] == [] else None
