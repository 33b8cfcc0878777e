"""Keywords of schemas that are lost or refused."""

from typing import Any

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request


@mutant("chat.structured.schema.keywords", settings={"words": "pieced"})
@request(CHAT)
def bounds_dropped(fields: Json) -> None:
    """Of a schema the bounds of numbers, the lengths of lists, constants and alternatives are dropped."""
    schema = fields["response_format"]["json_schema"]["schema"]
    fields["response_format"]["json_schema"]["schema"] = _without(schema)


@mutant("chat.structured.schema.keywords-accepted")
@instead(CHAT)
def patterns_500(call: Call) -> Reply | None:
    """A schema with a pattern is an error of the server."""
    schema = call.fields["response_format"]["json_schema"]["schema"]
    return error_reply("Internal error", 500) if "pattern" in str(schema) else None


def _without(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {name: _without(value) for name, value in schema.items() if name not in _DROPPED}
    return schema


_DROPPED = {"minimum", "maximum", "minItems", "maxItems", "const", "anyOf"}
