"""Text that is JSON: any object, and in a stream one that keeps a schema."""

from wireproof.probes.responses.fields import has_field, respond
from wireproof.probes.responses.format import SCHEMA
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.transcript.expectation import Expectation

_NAMES = ("text", "format", "json", "schema")
_LIMIT = 32
_NO_FORMAT = "requests of the profile have no text.format"


@probe(
    "responses.json-object",
    requests=1,
    tokens=50,
    capabilities=("json_object",),
    after=("responses.reference",),
    further=True,
)
def json_object(situation: Situation) -> Script:
    """Asked for what no model answers by JSON; the official service wants the word in the input."""
    if not has_field(situation, "text"):
        raise CannotAsk(_NO_FORMAT)
    own = {"input": "Say hello. (JSON)", "text": {"format": {"type": "json_object"}}, "max_output_tokens": _LIMIT}
    accepted = Expectation("responses.json-object.accepted", "json_object", _NAMES)
    yield respond(situation, "responses.json-object", own, accepted)


@probe(
    "responses.json-schema-stream",
    requests=1,
    tokens=45,
    capabilities=("json_schema", "streaming"),
    after=("responses.reference", "responses.json-schema", "responses.stream"),
    further=True,
)
def json_schema_stream(situation: Situation) -> Script:
    """The schema of the whole answer, where nothing else asks for JSON."""
    if situation.exchange("responses.json-schema") is None or situation.exchange("responses.stream") is None:
        raise CannotAsk("schemas or streams were refused")
    form = {"type": "json_schema", "name": "colour", "schema": SCHEMA, "strict": True}
    own = {"input": "Say hello.", "text": {"format": form}, "stream": True, "max_output_tokens": _LIMIT}
    proven = Expectation("responses.json-schema.streamed-accepted", "json_schema", _NAMES, "responses.json-schema")
    yield respond(situation, "responses.json-schema-stream", own, proven)
