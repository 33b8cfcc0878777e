"""Members of completions and of their chunks, each wrong in every way that clients have met."""

import zlib

from wireproof.mutants.envelopes import answers, chunks
from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import COMPLETIONS, Json, everywhere, payload, whole

ANSWERS = answers("completions", whole(COMPLETIONS), "chat.completion")
CHUNKS = chunks("completions", payload(COMPLETIONS), "text_completion.chunk")


@mutant("completions.answer.id-unique")
@whole(COMPLETIONS)
def id_constant(body: Json) -> None:
    """Every answer has the same `id`."""
    body["id"] = "cmpl-1"


@mutant("completions.answer.id-unique")
@whole(COMPLETIONS)
def id_of_a_slot(body: Json, call: Call) -> None:
    """An answer has the number of the slot that made it as its `id`, and slots are used again."""
    body["id"] = str(zlib.crc32(call.body) % 4)


@mutant("completions.answer.model-asked")
@everywhere(COMPLETIONS)
def another_model(body: Json) -> None:
    """Answers name a model that has nothing to do with the one asked for."""
    body["model"] = "text-davinci-003"


@mutant("completions.modes.same-model", source="W040")
@payload(COMPLETIONS)
def internal_model_in_streams(chunk: Json) -> None:
    """Chunks name the model as the provider calls it internally."""
    chunk["model"] = "accounts/provider/models/m-70b"


@mutant("completions.choices.one")
@whole(COMPLETIONS)
def choices_empty(body: Json) -> None:
    """Whole answers have an empty list of choices."""
    body["choices"] = []


@mutant("completions.choices.one", "completions.n.honoured")
@whole(COMPLETIONS)
def choice_twice(body: Json) -> None:
    """Whole answers have one choice more than asked for."""
    body["choices"].append(body["choices"][0] | {"index": len(body["choices"])})


@mutant("completions.choices.indexes")
@whole(COMPLETIONS)
def index_from_one(body: Json) -> None:
    """The choices of whole answers are counted from 1."""
    for choice in body["choices"]:
        choice["index"] += 1


@mutant("completions.choices.indexes")
@whole(COMPLETIONS)
def index_always_zero(body: Json) -> None:
    """All choices of a whole answer have the index 0."""
    for choice in body["choices"]:
        choice["index"] = 0


@mutant("completions.choice.text")
@whole(COMPLETIONS)
def text_missing(body: Json) -> None:
    """Choices of whole answers have no `text`."""
    for choice in body["choices"]:
        del choice["text"]


@mutant("completions.choice.text")
@whole(COMPLETIONS)
def text_null(body: Json) -> None:
    """Choices of whole answers have null as `text`."""
    for choice in body["choices"]:
        choice["text"] = None


@mutant("completions.choice.text")
@whole(COMPLETIONS)
def text_as_message(body: Json) -> None:
    """Choices of whole answers have a `message` as in chat."""
    for choice in body["choices"]:
        choice["message"] = {"role": "assistant", "content": choice.pop("text")}


@mutant("completions.chunk.text")
@payload(COMPLETIONS)
def chunk_text_missing(chunk: Json) -> None:
    """Choices of chunks have no `text` where it would be empty."""
    for choice in chunk["choices"]:
        if not choice["text"]:
            del choice["text"]


@mutant("completions.chunk.text", "completions.chunk.text-only")
@payload(COMPLETIONS)
def chunk_delta(chunk: Json) -> None:
    """Choices of chunks have a `delta` as in chat."""
    for choice in chunk["choices"]:
        choice["delta"] = {"content": choice.pop("text")}


@mutant("completions.chunk.text")
@payload(COMPLETIONS)
def chunk_text_null(chunk: Json) -> None:
    """The last chunk of a choice has null as `text`."""
    for choice in chunk["choices"]:
        if choice["finish_reason"]:
            choice["text"] = None


@mutant("completions.chunk.text-only")
@payload(COMPLETIONS)
def chunk_text_and_delta(chunk: Json) -> None:
    """Choices of chunks have both a `text` and a `delta` as in chat."""
    for choice in chunk["choices"]:
        choice["delta"] = {"content": choice["text"]}


@mutant("completions.choice.finish-reason", source="W045")
@whole(COMPLETIONS)
def finish_reason_null(body: Json) -> None:
    """Choices of whole answers have null as `finish_reason`."""
    for choice in body["choices"]:
        choice["finish_reason"] = None


@mutant("completions.stream.finish-once", source="W115")
@payload(COMPLETIONS)
def finish_on_every_chunk(chunk: Json) -> None:
    """Every chunk has a `finish_reason`."""
    for choice in chunk["choices"]:
        choice["finish_reason"] = choice["finish_reason"] or "stop"


@mutant("completions.choice.finish-reason", "completions.stop.finish-reason", source="W044")
@everywhere(COMPLETIONS)
def finish_cancelled(body: Json) -> None:
    """A text that a stop sequence or its own end closed ends with `cancelled`."""
    for choice in body["choices"]:
        if choice["finish_reason"] == "stop":
            choice["finish_reason"] = "cancelled"


@mutant("completions.answer.json-object", "http.body.json")
@whole(COMPLETIONS)
def listed(body: Json) -> list[Json]:
    """The body of a whole answer is a list of one."""
    return [body]
