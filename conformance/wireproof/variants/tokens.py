"""How tokens and what they are made of may be told, as servers with real vocabularies tell them."""

from typing import Any

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, Json, everywhere, whole
from wireproof.variants.variant import variant

_SPLIT = "café"
_LOST = 2
"""The bytes of its last letter."""


@variant(profiles=("openai", "hadrian"))
@everywhere(COMPLETIONS)
def lost_bytes_of_characters(body: Json, call: Call) -> None:
    """A letter of a prompt is two tokens of one byte, and each is told as an empty text: alone it is no character."""
    if body.get("usage"):
        further = str(call.asked["prompt"]).count(_SPLIT) * _LOST
        body["usage"]["prompt_tokens"] += further
        body["usage"]["total_tokens"] += further
    for choice in body["choices"]:
        if choice.get("logprobs") and call.asked.get("echo") and _SPLIT in choice["text"]:
            choice["logprobs"] = _split(choice["logprobs"])


def _split(lists: Json) -> Json:
    told: Json = {name: values and [] for name, values in lists.items()}
    for place, token in enumerate(lists["tokens"]):
        entry = {name: values and values[place] for name, values in lists.items()}
        if not token.endswith(_SPLIT) or "" in told["tokens"]:
            _add(told, entry)
            continue
        kept = token.removesuffix(_SPLIT[-1])
        _add(told, entry | {"tokens": kept, "top_logprobs": _renamed(entry["top_logprobs"], token, kept)})
        for _ in range(_LOST):
            top = entry["top_logprobs"] and {"": -0.25, "e": -2.5}
            offset = entry["text_offset"] + len(kept)
            _add(told, {"tokens": "", "token_logprobs": -0.25, "top_logprobs": top, "text_offset": offset})
    return told


def _add(told: Json, entry: Json) -> None:
    for name, value in entry.items():
        if told[name] is not None:
            told[name].append(value)


def _renamed(top: Any, token: str, kept: str) -> Any:
    return top and {kept if name == token else name: value for name, value in top.items()}


@variant()
@everywhere(CHAT)
def likely_tokens_without_text(body: Json) -> None:
    """The likeliest tokens are listed though none were asked for, and two of them only steer: they have no text."""
    for choice in body["choices"]:
        for entry in choice["logprobs"]["content"]:
            own = {name: entry[name] for name in ("token", "bytes", "logprob")}
            steering = [{"token": "", "bytes": [], "logprob": entry["logprob"] - below} for below in (5.0, 6.0)]
            entry["top_logprobs"] = entry["top_logprobs"] or [own, *steering]


@variant()
@whole(CHAT)
def answers_parts_with_json(body: Json, call: Call) -> None:
    """The model answers a user whose words come in parts with JSON of its own that has a member `type`."""
    if any(message["role"] == "user" and isinstance(message["content"], list) for message in call.asked["messages"]):
        body["choices"][0]["message"]["content"] = '<tool_call>\n{"name": "long", "arguments": {"type": "river"'
