"""What answers tell of themselves, and answers that are those of others."""

import json
from copy import deepcopy

from wireproof.mutants.mutant import mutant
from wireproof.peers.golden.identifiers import new_id
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import CHAT, Json, everywhere, payload, request, whole

_TOLD: dict[str, Json] = {}
"""The first answer to each conversation, by the host that was asked."""


@mutant("http.answers.own")
@whole(CHAT)
def cached_by_messages(body: Json, call: Call) -> Json:
    """A cache of answers has nothing but the messages and the tools in its keys."""
    key = json.dumps([call.headers.get("host"), call.fields["messages"], call.fields.get("tools")])
    return deepcopy(_TOLD.setdefault(key, body))


@mutant("chat.answer.created-now")
@everywhere(CHAT)
def created_in_another_zone(body: Json) -> None:
    """`created` is the time of another time zone."""
    body["created"] += 7200


@mutant("chat.message.refusal-apart")
@whole(CHAT)
def text_as_refusal_too(body: Json) -> None:
    """Whole answers repeat their text as `refusal`."""
    for choice in body["choices"]:
        choice["message"]["refusal"] = choice["message"]["content"]


@mutant("chat.message.no-empty-refusal")
@whole(CHAT)
def refusal_empty(body: Json) -> None:
    """Whole answers have an empty `refusal`."""
    for choice in body["choices"]:
        choice["message"]["refusal"] = ""


@mutant("chat.chunk.fingerprint")
@payload(CHAT)
def fingerprint_of_each_chunk(chunk: Json) -> None:
    """Each chunk has a `system_fingerprint` of its own."""
    chunk["system_fingerprint"] = new_id("fp_")


@mutant("chat.limit.full", "chat.limit.reached")
@request(CHAT)
def one_token_less(fields: Json) -> None:
    """One token less is generated than limits allow."""
    for name in ("max_tokens", "max_completion_tokens"):
        if (fields.get(name) or 0) > 1:
            fields[name] -= 1
