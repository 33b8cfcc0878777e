"""Calls of functions in responses."""

import json

from wireproof.mutants.mutant import mutant
from wireproof.mutants.responses.telling import items
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, instead, request, whole


@mutant("responses.function-call")
@items
def call_id_missing(item: Json) -> None:
    """A call has no `call_id`."""
    del item["call_id"]


@mutant("responses.function-call", source="W147")
@items
def call_id_empty(item: Json) -> None:
    """The `call_id` of a call is empty."""
    item["call_id"] = item["call_id"] and ""


@mutant("responses.function-call.distinct-id", source="W141")
@items
def call_id_is_item_id(item: Json) -> None:
    """The `call_id` of a call is the id of the item."""
    item["call_id"] = item["call_id"] and item["id"]


@mutant("responses.function-call")
@items
def call_name_missing(item: Json) -> None:
    """A call does not name its function."""
    del item["name"]


@mutant("responses.tool-choice.required.honoured", "responses.function-call")
@whole(RESPONSES)
def call_named_otherwise(body: Json) -> None:
    """A call names a function that was not given."""
    for item in body["output"]:
        item["name"] = f"functions.{item['name']}"


@mutant("responses.function-call", source="W077")
@whole(RESPONSES)
def call_arguments_object(body: Json) -> None:
    """The arguments of a call are an object."""
    for item in body["output"]:
        item["arguments"] = json.loads(item["arguments"])


@mutant("responses.function-call.arguments")
@whole(RESPONSES)
def call_arguments_encoded_twice(body: Json) -> None:
    """The arguments of a call are encoded twice."""
    for item in body["output"]:
        item["arguments"] = json.dumps(item["arguments"])


@mutant("responses.function-call.arguments")
@whole(RESPONSES)
def call_arguments_empty(body: Json) -> None:
    """The arguments of a call are an empty text."""
    for item in body["output"]:
        item["arguments"] = item["arguments"] and ""


@mutant("responses.function-call.strict")
@whole(RESPONSES)
def call_arguments_lost(body: Json) -> None:
    """The arguments of a call are an empty object."""
    for item in body["output"]:
        item["arguments"] = item["arguments"] and "{}"


@mutant("responses.tool-choice.required.honoured", source="W078")
@whole(RESPONSES)
def call_as_markup(body: Json) -> None:
    """A call is told as markup within a text."""
    item = body["output"][0]
    text = f'<tool_call>{{"name": "{item["name"]}", "arguments": {item["arguments"]}}}</tool_call>'
    part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
    message = {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant", "content": [part]}
    body["output"] = [message]


@mutant("responses.output")
@whole(RESPONSES)
def call_as_in_chat(body: Json) -> None:
    """A call has the form that calls have in chat."""
    item = body["output"][0]
    function = {"name": item["name"], "arguments": item["arguments"]}
    body["output"] = [{"id": item["call_id"], "type": "function", "function": function}]


@mutant("responses.parallel-tool-calls.honoured", source="W090")
@whole(RESPONSES)
def call_doubled(body: Json) -> None:
    """Every function is called twice."""
    item = body["output"][0]
    body["output"] = [item, item | {"id": item["id"] + "2", "call_id": item["call_id"] + "2"}]


@mutant("responses.input.tool-results.accepted", source="W141")
@instead(RESPONSES)
def call_outputs_refused(call: Call) -> Reply | None:
    """The result of a function is refused."""
    found = any(item.get("type") == "function_call_output" for item in call.fields["input"])
    return error_reply("Invalid value: 'function_call_output'.", 400, param="input") if found else None


@mutant("responses.input.tool-results.call-id-required", source="W185")
@instead(RESPONSES)
def nameless_output_503(call: Call) -> Reply | None:
    """The result of a function without a `call_id` is sent on, and fails behind."""
    nameless = any(
        item["type"] == "function_call_output" and "call_id" not in item for item in call.fields["input"][1:]
    )
    return error_reply("The upstream failed.", 503) if nameless else None


@mutant("responses.input.tool-results.call-id-required", source="W185")
@request(RESPONSES)
def nameless_output_taken(fields: Json) -> None:
    """The result of a function without a `call_id` is taken for that of the call before it."""
    last = fields["input"][-1]
    if last["type"] == "function_call_output" and "call_id" not in last:
        last["call_id"] = fields["input"][-2]["call_id"]


@mutant("responses.tools.without-arguments.accepted", source="W032")
@instead(RESPONSES)
def empty_schemas_refused(call: Call) -> Reply | None:
    """A function whose schema is empty is refused."""
    empty = any(tool["parameters"] == {} for tool in call.fields["tools"])
    return error_reply("Invalid schema for function: type must be object.", 400, param="tools") if empty else None
