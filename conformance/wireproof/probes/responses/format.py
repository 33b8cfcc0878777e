"""Text that keeps a JSON schema."""

from typing import Any

from wireproof.probes.responses.fields import has_field, respond
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.transcript.expectation import Expectation

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"colour": {"enum": ["red", "green", "blue"], "type": "string"}, "bright": {"type": "boolean"}},
    "required": ["colour", "bright"],
    "additionalProperties": False,
}


@probe("responses.json-schema", requests=1, tokens=180, capabilities=("json_schema",), after=("responses.reference",))
def json_schema(situation: Situation) -> Script:
    """A small object of closed values, which any model can write."""
    if not has_field(situation, "text"):
        raise CannotAsk("requests of the profile have no text.format")
    form = {"type": "json_schema", "name": "colour", "schema": SCHEMA, "strict": True}
    own = {"input": "Describe the colour of the sky as JSON.", "text": {"format": form}, "max_output_tokens": 64}
    names = ("text", "format", "json_schema", "schema")
    clause = Expectation("responses.json-schema.accepted", "json_schema", names)
    yield respond(situation, "responses.json-schema", own, clause)
