"""Tools and histories that do not reach the model as they were sent, or are refused."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.refusing import refusing
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply, json_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request


@mutant("chat.tools.required.honoured", "chat.tools.function.honoured", source="W080")
@request(CHAT)
def tools_dropped(fields: Json) -> None:
    """`tools` and `tool_choice` are accepted and ignored."""
    fields.pop("tool_choice", None)
    fields.pop("parallel_tool_calls", None)
    del fields["tools"]


@mutant("chat.tools.required.honoured", source="W080")
@request(CHAT)
def choice_dropped(fields: Json) -> None:
    """`tool_choice` is accepted and ignored."""
    del fields["tool_choice"]


@mutant("chat.tools.function.honoured", source="W087")
@request(CHAT)
def function_is_auto(fields: Json) -> None:
    """A `tool_choice` that names a function is taken as auto."""
    if isinstance(fields["tool_choice"], dict):
        fields["tool_choice"] = "auto"


@mutant("chat.tools.function.honoured", source="W087")
@request(CHAT)
def function_is_required(fields: Json) -> None:
    """A `tool_choice` that names a function is taken as required."""
    if isinstance(fields["tool_choice"], dict):
        fields["tool_choice"] = "required"


@mutant("chat.tools.function.honoured")
@request(CHAT)
def function_is_first(fields: Json) -> None:
    """A `tool_choice` that names a function calls the first one offered."""
    fields["tool_choice"]["function"]["name"] = fields["tools"][0]["function"]["name"]


@mutant("chat.tools.function.unknown")
@instead(CHAT)
def unknown_function_called(call: Call) -> Reply | None:
    """A `tool_choice` that names a function which is not offered is answered by a call of it."""
    wanted = call.fields["tool_choice"]["function"]["name"]
    if wanted in {tool["function"]["name"] for tool in call.fields["tools"]}:
        return None
    made = {"id": "call_1", "type": "function", "function": {"name": wanted, "arguments": "{}"}}
    message = {"role": "assistant", "content": None, "tool_calls": [made], "refusal": None}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "tool_calls"}
    usage = {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18}
    shared = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1_790_000_000, "model": call.fields["model"]}
    return json_reply({**shared, "choices": [choice], "usage": usage})


@mutant("chat.tools.function.unknown")
@instead(CHAT)
def unknown_function_500(call: Call) -> Reply | None:
    """A `tool_choice` that names a function which is not offered is answered with 500."""
    wanted = call.fields["tool_choice"]["function"]["name"]
    known = wanted in {tool["function"]["name"] for tool in call.fields["tools"]}
    return None if known else error_reply("internal error", 500)


@mutant("chat.tools.parallel.honoured", source="W090")
@request(CHAT)
def parallel_ignored(fields: Json) -> None:
    """`parallel_tool_calls` is accepted and ignored."""
    del fields["parallel_tool_calls"]


@mutant("chat.tools.none.honoured", source="W092")
@request(CHAT)
def none_is_auto(fields: Json) -> None:
    """`tool_choice` none is taken as auto."""
    if fields["tool_choice"] == "none":
        fields["tool_choice"] = "auto"


@mutant("chat.tools.history.read")
@request(CHAT)
def answers_dropped(fields: Json) -> None:
    """What tools answered does not reach the model."""
    fields["messages"] = [message for message in fields["messages"] if message["role"] != "tool"]


@mutant("chat.tools.history.read")
@request(CHAT)
def answers_emptied(fields: Json) -> None:
    """What tools answered reaches the model without its content."""
    for message in fields["messages"]:
        if message["role"] == "tool":
            message["content"] = ""


@mutant("chat.tools.history.read")
@request(CHAT)
def answers_truncated(fields: Json) -> None:
    """Only the first twelve characters of what tools answered reach the model."""
    for message in fields["messages"]:
        if message["role"] == "tool" and isinstance(message["content"], str):
            message["content"] = message["content"][:12]


@mutant("chat.tools.required.honoured", "chat.tools.stream.same-calls")
@request(CHAT)
def tools_of_streams_dropped(fields: Json) -> None:
    """Streams ignore `tools`."""
    if fields["stream"]:
        fields.pop("tool_choice", None)
        del fields["tools"]


@mutant("chat.tools.function.honoured")
@request(CHAT)
def tools_first_alone(fields: Json) -> None:
    """Of several tools only the first reaches the model, and `tool_choice` becomes required."""
    if len(fields["tools"]) > 1:
        fields["tools"] = fields["tools"][:1]
        fields["tool_choice"] = "required"


def _turns(fields: Json, role: str) -> list[Json]:
    return [message for message in fields["messages"] if message["role"] == role]


def _calling(fields: Json) -> list[Json]:
    return [message for message in _turns(fields, "assistant") if "tool_calls" in message]


def _null_content(fields: Json) -> bool:
    return any("content" in each and each["content"] is None for each in _calling(fields))


def _no_content(fields: Json) -> bool:
    return any("content" not in each for each in _calling(fields))


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
