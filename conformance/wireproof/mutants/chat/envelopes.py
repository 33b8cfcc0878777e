"""Members of chat completions and of their chunks, each wrong in every way that clients have met."""

import zlib

from wireproof.mutants.envelopes import answers, chunks
from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, json_reply
from wireproof.peers.wire.rules import CHAT, Json, everywhere, instead, payload, whole

ANSWERS = answers("chat", whole(CHAT), "chat.completion.chunk")
CHUNKS = chunks("chat", payload(CHAT), "chat.completion")


@mutant("chat.answer.id-unique")
@whole(CHAT)
def id_constant(body: Json) -> None:
    """Every answer has the same `id`."""
    body["id"] = "chatcmpl-1"


@mutant("chat.answer.id-unique")
@whole(CHAT)
def id_of_a_slot(body: Json, call: Call) -> None:
    """An answer has the number of the slot that made it as its `id`, and slots are used again."""
    body["id"] = str(zlib.crc32(call.body) % 4)


@mutant("chat.answer.object")
@whole(CHAT)
def object_of_completions(body: Json) -> None:
    """Whole answers say that they are a text_completion."""
    body["object"] = "text_completion"


@mutant("chat.chunk.object", source="W125")
@payload(CHAT)
def chunk_object_of_completions(chunk: Json) -> None:
    """Chunks say that they are a text_completion."""
    chunk["object"] = "text_completion"


@mutant("chat.answer.model-asked")
@everywhere(CHAT)
def another_model(body: Json) -> None:
    """Answers name a model that has nothing to do with the one asked for."""
    body["model"] = "gpt-3.5-turbo"


@mutant("chat.modes.same-model", source="W040")
@payload(CHAT)
def internal_model_in_streams(chunk: Json) -> None:
    """Chunks name the model as the provider calls it internally."""
    chunk["model"] = "accounts/provider/models/m-70b"


@mutant("chat.answer.choices")
@whole(CHAT)
def wrapped(body: Json) -> Json:
    """Whole answers are wrapped in `data`, with a member that says `success`."""
    return {"success": True, "data": body}


@mutant("http.body.json")
@whole(CHAT)
def listed(body: Json) -> list[Json]:
    """The body of a whole answer is a list of one."""
    return [body]


@mutant("chat.choices.one")
@whole(CHAT)
def choices_empty(body: Json) -> None:
    """Whole answers have an empty list of choices."""
    body["choices"] = []


@mutant("chat.choices.one")
@whole(CHAT)
def choice_twice(body: Json) -> None:
    """Whole answers have one choice more than asked for."""
    body["choices"].append(body["choices"][0] | {"index": len(body["choices"])})


@mutant("chat.choices.indexes")
@whole(CHAT)
def index_from_one(body: Json) -> None:
    """The choices of whole answers are counted from 1."""
    for choice in body["choices"]:
        choice["index"] += 1


@mutant("chat.choices.indexes")
@whole(CHAT)
def index_always_zero(body: Json) -> None:
    """All choices of a whole answer have the index 0."""
    for choice in body["choices"]:
        choice["index"] = 0


@mutant("errors.success-status.never", source="W169")
@instead(CHAT)
def error_as_success(call: Call) -> Reply | None:
    """Every answer is an error with the status 200."""
    if call.fields.get("stream"):
        return None
    return json_reply({"error": {"message": "upstream failed", "type": "upstream_error", "param": None, "code": None}})
