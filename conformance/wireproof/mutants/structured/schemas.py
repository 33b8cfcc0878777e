"""Answers that a schema holds."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.rules import CHAT, Json, request


@mutant("chat.structured.schema.honoured", source="W095")
@request(CHAT)
def schema_ignored(fields: Json) -> None:
    """A `response_format` with a schema is accepted and ignored."""
    if fields["response_format"]["type"] == "json_schema":
        del fields["response_format"]


@mutant("chat.structured.object.honoured")
@request(CHAT)
def json_object_ignored(fields: Json) -> None:
    """The `response_format` json_object is accepted and ignored."""
    if fields["response_format"]["type"] == "json_object":
        del fields["response_format"]
