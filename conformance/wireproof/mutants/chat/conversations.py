"""Messages that do not reach the model as they were sent."""

import json

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.rules import CHAT, Json, request


@mutant("chat.messages.history-read", "chat.messages.system-read")
@request(CHAT)
def last_message_alone(fields: Json) -> None:
    """Only the last message reaches the model."""
    fields["messages"] = fields["messages"][-1:]


@mutant("chat.messages.history-read")
@request(CHAT)
def first_message_alone(fields: Json) -> None:
    """Only the first message reaches the model."""
    fields["messages"] = fields["messages"][:1]


@mutant("chat.messages.history-read")
@request(CHAT)
def assistant_dropped(fields: Json) -> None:
    """Messages of the assistant do not reach the model."""
    fields["messages"] = [message for message in fields["messages"] if message["role"] != "assistant"]


@mutant("chat.messages.history-read")
@request(CHAT)
def assistant_emptied(fields: Json) -> None:
    """Messages of the assistant reach the model without their content."""
    for message in fields["messages"]:
        if message["role"] == "assistant" and message["content"]:
            message["content"] = ""


@mutant("chat.messages.developer-read")
@request(CHAT)
def developer_dropped(fields: Json) -> None:
    """Messages of the developer do not reach the model."""
    fields["messages"] = [message for message in fields["messages"] if message["role"] != "developer"]


@mutant("chat.messages.system-read", "chat.messages.developer-read")
@request(CHAT)
def instructions_emptied(fields: Json) -> None:
    """Messages of the system and of the developer reach the model without their content."""
    for message in fields["messages"]:
        if message["role"] in {"system", "developer"}:
            message |= {"role": "system", "content": ""}


@mutant("chat.messages.parts-read", source="W038")
@request(CHAT)
def parts_as_json(fields: Json) -> None:
    """Content in parts reaches the model as JSON."""
    for message in fields["messages"]:
        if isinstance(message["content"], list):
            message["content"] = json.dumps(message["content"])


@mutant("chat.messages.parts-read")
@request(CHAT)
def parts_first_alone(fields: Json) -> None:
    """Of content in parts only the first reaches the model."""
    for message in fields["messages"]:
        if isinstance(message["content"], list):
            message["content"] = message["content"][:1]


@mutant("chat.messages.parts-read")
@request(CHAT)
def parts_last_alone(fields: Json) -> None:
    """Of content in parts only the last reaches the model."""
    for message in fields["messages"]:
        if isinstance(message["content"], list):
            message["content"] = message["content"][-1:]


@mutant("chat.messages.parts-read")
@request(CHAT)
def parts_dropped(fields: Json) -> None:
    """Content in parts does not reach the model at all."""
    for message in fields["messages"]:
        if isinstance(message["content"], list):
            message["content"] = ""


@mutant("chat.messages.parts-read")
@request(CHAT)
def parts_in_lines(fields: Json) -> None:
    """Content in parts reaches the model with each part on ten lines of its own."""
    for message in fields["messages"]:
        if isinstance(message["content"], list):
            message["content"] = ("\n" * 10).join(part["text"] for part in message["content"])


@mutant("chat.usage.prompt-grows", "chat.messages.history-read")
@request(CHAT)
def messages_truncated(fields: Json) -> None:
    """Only the first three words of each message reach the model."""
    for message in fields["messages"]:
        message["content"] = " ".join(str(message["content"]).split()[:3])


@mutant("chat.modes.same-text", "chat.usage.same-prompt")
@request(CHAT)
def streams_add_instruction(fields: Json) -> None:
    """Streams have a system message before the conversation that whole answers do not have."""
    if fields["stream"]:
        fields["messages"].insert(0, {"role": "system", "content": "You are a helpful assistant of the gateway."})
