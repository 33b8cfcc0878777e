"""Parameters of chat completions."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, everywhere, instead, request, whole


@mutant("chat.stop.honoured", source="W023")
@request(CHAT)
def stop_ignored(fields: Json) -> None:
    """`stop` is accepted and ignored."""
    del fields["stop"]


@mutant("chat.limit.finish-reason", source="W019")
@everywhere(CHAT)
def always_stop(body: Json) -> None:
    """Every answer ends with `stop`, even one that the limit cut."""
    for choice in body["choices"]:
        if choice["finish_reason"] == "length":
            choice["finish_reason"] = "stop"


@mutant("chat.limit.max-completion-tokens-accepted", source="W015")
@instead(CHAT)
def max_completion_tokens_refused(call: Call) -> Reply | None:
    """`max_completion_tokens` is refused as an unknown field."""
    if "max_completion_tokens" not in call.fields:
        return None
    return error_reply("Extra inputs are not permitted: max_completion_tokens", 400, param="max_completion_tokens")


@mutant("chat.limit.max-completion-tokens")
@request(CHAT)
def max_completion_tokens_ignored(fields: Json) -> None:
    """`max_completion_tokens` is accepted and ignored."""
    del fields["max_completion_tokens"]


@mutant("chat.n.honoured")
@request(CHAT)
def n_ignored(fields: Json) -> None:
    """`n` is accepted and ignored."""
    del fields["n"]


@mutant("chat.logit-bias.honoured", source="W026", settings={"words": "pieced"})
@request(CHAT)
def logit_bias_ignored(fields: Json) -> None:
    """`logit_bias` is accepted and ignored."""
    del fields["logit_bias"]


@mutant("chat.temperature.zero-accepted", source="W024")
@instead(CHAT)
def temperature_zero_refused(call: Call) -> Reply | None:
    """A temperature of 0 is refused."""
    if call.fields.get("temperature") != 0:
        return None
    return error_reply("temperature must be greater than 0", 422, param="temperature")


@mutant("chat.messages.developer-accepted", source="W031")
@instead(CHAT)
def developer_refused(call: Call) -> Reply | None:
    """The role `developer` is refused."""
    if not any(message["role"] == "developer" for message in call.fields["messages"]):
        return None
    return error_reply("'developer' is not one of ['system', 'assistant', 'user', 'tool']", 400, param="messages")


@mutant("chat.messages.system-read")
@request(CHAT)
def system_dropped(fields: Json) -> None:
    """System messages do not reach the model."""
    fields["messages"] = [message for message in fields["messages"] if message["role"] != "system"]


@mutant("chat.choice.finish-reason", source="W045")
@whole(CHAT)
def finish_reason_null(body: Json) -> None:
    """Whole answers have null as `finish_reason`."""
    body["choices"][0]["finish_reason"] = None


@mutant("chat.content.no-template-tokens", source="W046")
@whole(CHAT)
def template_token_left(body: Json) -> None:
    """The token of the template that ends a turn is left in the text."""
    body["choices"][0]["message"]["content"] += "<|im_end|>"
