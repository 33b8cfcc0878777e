"""Log probabilities of responses, and text that is JSON."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.responses.telling import parts
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, instead, payload, request, whole


@mutant("responses.logprobs.accepted")
@instead(RESPONSES)
def logprobs_500(call: Call) -> Reply | None:
    """Log probabilities of a response are an error of the server."""
    return error_reply("Internal error", 500) if call.fields["include"] else None


@mutant("responses.logprobs.honoured")
@request(RESPONSES)
def include_ignored(fields: Json) -> None:
    """`include` is ignored."""
    del fields["include"]


@mutant("responses.logprobs.honoured")
@request(RESPONSES)
def include_ignored_in_streams(fields: Json) -> None:
    """`include` is ignored in streams."""
    if fields["stream"]:
        del fields["include"]


@mutant("responses.logprobs.text")
@parts
def logprobs_without_first(part: Json) -> None:
    """The log probabilities lack those of the first token."""
    del part["logprobs"][0]


@mutant("responses.logprobs.top-count")
@request(RESPONSES)
def top_logprobs_one_more(fields: Json) -> None:
    """One likely token more is told than `top_logprobs` asks for."""
    fields["top_logprobs"] += 1


@mutant("responses.logprobs.deltas")
@payload(RESPONSES)
def deltas_without_logprobs(event: Json) -> None:
    """The pieces of a streamed text have no log probabilities."""
    if event["type"] == "response.output_text.delta":
        event["logprobs"] = []


def _form(fields: Json) -> str:
    return str(fields["text"]["format"]["type"])


def _no_object(fields: Json) -> None:
    if _form(fields) == "json_object":
        fields["text"]["format"] = {"type": "text"}


def _repeated(body: Json, call: Call) -> None:
    body["text"]["format"] = call.asked["text"]["format"]


OBJECTS_IGNORED = Mutant(
    "responses.json-object-ignored",
    ("responses.json-object.honoured",),
    "`text.format` json_object is repeated and ignored.",
    (request(RESPONSES)(_no_object), whole(RESPONSES)(_repeated)),
)


@mutant("responses.json-object.accepted")
@instead(RESPONSES)
def json_object_500(call: Call) -> Reply | None:
    """`text.format` json_object is an error of the server."""
    return error_reply("Internal error", 500) if _form(call.fields) == "json_object" else None


@mutant("responses.json-schema.streamed-accepted")
@instead(RESPONSES)
def streamed_schema_500(call: Call) -> Reply | None:
    """A JSON schema in a stream is an error of the server."""
    both = call.fields["stream"] and _form(call.fields) == "json_schema"
    return error_reply("Internal error", 500) if both else None


def _no_schema(fields: Json) -> None:
    if fields["stream"] and _form(fields) == "json_schema":
        fields["text"]["format"] = {"type": "text"}


def _repeated_within(event: Json, call: Call) -> None:
    _repeated(event["response"], call)


STREAMED_SCHEMAS_IGNORED = Mutant(
    "responses.streamed-schema-ignored",
    ("responses.json-schema.honoured",),
    "A JSON schema is repeated and ignored in streams.",
    (request(RESPONSES)(_no_schema), payload(RESPONSES)(_repeated_within)),
    "W095",
)
