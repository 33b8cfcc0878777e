"""Defects of servers whose model reasons, and refuses what other models take."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request, whole

_SAMPLING = ("temperature", "top_p", "presence_penalty", "frequency_penalty")
_STRICT = {"refuses": ("max_tokens", *_SAMPLING), "thoughts": 40, "hidden": "empty"}


@mutant("chat.limit.finish-reason", settings=_STRICT)
@whole(CHAT)
def reasoning_ended_by_stop(body: Json) -> None:
    """An answer that its limit cut in hidden reasoning ends with `stop`."""
    choice = body["choices"][0]
    if not choice["message"]["content"] and choice["finish_reason"] == "length":
        choice["finish_reason"] = "stop"


@mutant("chat.stop.honoured", settings=_STRICT)
@request(CHAT)
def strict_model_never_stops(fields: Json) -> None:
    """`stop` is dropped before a model that draws each answer anew."""
    fields.pop("stop", None)


@mutant("chat.structured.schema.accepted", "chat.streaming.accepted")
@instead(CHAT)
def max_tokens_refused_in_streams(call: Call) -> Reply | None:
    """Streams refuse `max_tokens` for the model's sake, which whole answers take."""
    if not (call.fields.get("stream") and "max_tokens" in call.fields):
        return None
    return error_reply("Unsupported parameter: 'max_tokens' is not supported with this model.", 400)
