"""Keywords of schemas that say more than types."""

from typing import Any

from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_KEYWORDS: dict[str, dict[str, Any]] = {
    "a": {"type": "string", "pattern": "^[0-9]{2}$"},
    "b": {"type": "integer", "minimum": 41, "maximum": 43},
    "c": {"type": "array", "items": {"type": "integer", "enum": [4, 7]}, "minItems": 4, "maxItems": 4},
    "d": {"type": "string", "const": "k7"},
    "e": {"anyOf": [{"type": "integer", "enum": [77]}, {"type": "null"}]},
}
"""Each with few possible values, which nothing else suggests; by names that cost few tokens."""
_NAMES = ("response_format", "json", "schema", "structured", "pattern", "minimum", "minItems", "const", "anyOf")


@probe(
    "chat.structured.keywords",
    requests=1,
    tokens=60,
    capabilities=("json_schema",),
    follows=("chat.structured.schema", "chat.logprobs", "chat.short-stream", "chat.seed"),
    further=True,
)
def keywords(situation: Situation) -> Script:
    """Those that the official guide to structured outputs lists; a target may refuse what it cannot hold to."""
    whole = situation.exchange("chat.structured.schema")
    if whole is None:
        raise CannotAsk("the target has no schemas")
    schema = {
        "type": "object",
        "properties": _KEYWORDS,
        "required": list(_KEYWORDS),
        "additionalProperties": False,
    }
    definition = {"name": "signal", "strict": True, "schema": schema}
    form = {"type": "json_schema", "json_schema": definition}
    fields = {**whole.request.fields, "response_format": form}
    accepted = Expectation("chat.structured.schema.keywords-accepted", "json_schema", _NAMES)
    yield post("chat.structured.keywords", "createChatCompletion", fields, accepted)
