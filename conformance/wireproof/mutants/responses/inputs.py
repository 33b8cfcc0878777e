"""Forms of input that are refused or read wrongly."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, instead, request


def _refused(found: object, param: str = "input") -> Reply | None:
    return error_reply(f"Invalid value for '{param}'.", 400, param=param) if found else None


@mutant("responses.input.messages.accepted")
@instead(RESPONSES)
def lists_refused(call: Call) -> Reply | None:
    """An input that is a list is refused."""
    return _refused(isinstance(call.fields["input"], list))


@mutant("responses.accepted")
@instead(RESPONSES)
def texts_refused(call: Call) -> Reply | None:
    """An input that is a text is refused."""
    return _refused(isinstance(call.fields["input"], str))


@mutant("responses.input.messages.accepted", "responses.input.developer.accepted", source="W031")
@instead(RESPONSES)
def developer_refused(call: Call) -> Reply | None:
    """The role `developer` is refused."""
    return _refused(any(item.get("role") == "developer" for item in call.fields["input"]))


@mutant("responses.input.messages.accepted", "responses.input.system.accepted")
@instead(RESPONSES)
def system_refused(call: Call) -> Reply | None:
    """The role `system` is refused."""
    return _refused(any(item.get("role") == "system" for item in call.fields["input"]))


@mutant("responses.input.messages.accepted", "responses.input.assistant-history.accepted", source="W138")
@instead(RESPONSES)
def assistant_history_refused(call: Call) -> Reply | None:
    """Messages of the assistant without id and status are refused."""
    return _refused(any(item.get("role") == "assistant" and "id" not in item for item in call.fields["input"]))


@mutant("responses.input.messages.accepted", "responses.input.answers.accepted", source="W034")
@instead(RESPONSES)
def own_output_refused(call: Call) -> Reply | None:
    """The output of a response is refused as input."""
    return _refused(any(item.get("role") == "assistant" and "id" in item for item in call.fields["input"]))


@mutant("responses.input.messages.accepted")
@instead(RESPONSES)
def untyped_messages_refused(call: Call) -> Reply | None:
    """Messages without `type` are refused."""
    return _refused(isinstance(call.fields["input"], list) and any("type" not in item for item in call.fields["input"]))


@mutant("responses.input.messages.accepted", "responses.input.parts.accepted")
@instead(RESPONSES)
def parts_refused(call: Call) -> Reply | None:
    """Messages of parts are refused."""
    return _refused(
        any(part["type"] == "input_text" for item in call.fields["input"] for part in item["content"] if "type" in part)
    )


@mutant("responses.nulls.accepted")
@instead(RESPONSES)
def nulls_refused(call: Call) -> Reply | None:
    """A null in any field is refused."""
    nulls = [name for name, value in call.fields.items() if value is None]
    return _refused(nulls, nulls[0])


@mutant("responses.nulls.accepted")
@instead(RESPONSES)
def one_null_fails(call: Call) -> Reply | None:
    """A null as `truncation` is an error of the server."""
    missing = "truncation" in call.fields and call.fields["truncation"] is None
    return error_reply("NoneType is not iterable", 500) if missing else None


@mutant("responses.input.counted")
@request(RESPONSES)
def only_the_last_message_read(fields: Json) -> None:
    """Of a conversation, only the last message is read."""
    if isinstance(fields["input"], list) and "role" in fields["input"][-1]:
        fields["input"] = fields["input"][-1:]


@mutant("responses.input.counted", source="W038")
@request(RESPONSES)
def parts_lost(fields: Json) -> None:
    """The parts of messages are lost; only texts are read."""
    for item in fields["input"]:
        if isinstance(item["content"], list):
            item["content"] = ""


@mutant("responses.input.counted")
@request(RESPONSES)
def developer_messages_lost(fields: Json) -> None:
    """Messages of the developer and the system are not read."""
    fields["input"] = [item for item in fields["input"] if item.get("role") not in {"developer", "system"}]


@mutant("responses.metadata.accepted")
@instead(RESPONSES)
def metadata_fails(call: Call) -> Reply | None:
    """A request with `metadata` is an error of the server."""
    return error_reply("Internal error", 500) if call.fields.get("metadata") else None


@mutant("responses.instructions.accepted", "responses.metadata.accepted", "responses.streaming.accepted")
@instead(RESPONSES)
def instructions_refused(call: Call) -> Reply | None:
    """`instructions` are refused."""
    return _refused(call.fields.get("instructions"), "instructions")
