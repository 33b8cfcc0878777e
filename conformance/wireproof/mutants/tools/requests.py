"""Tools and histories that do not reach the model as they were sent."""

from wireproof.mutants.mutant import mutant
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
