"""What an answer may be held to, and an answer that keeps it."""

import json
from dataclasses import dataclass
from typing import Any

from wireproof.peers.golden.language.patterns import CannotWrite, matching
from wireproof.peers.golden.language.schema_values import value_of
from wireproof.peers.golden.refusal import invalid, unsupported

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Constraint:
    """A JSON Schema, or a regular expression; `parameter` is where the request says so."""

    parameter: str
    schema: Json | None = None
    pattern: str | None = None


_ANY_OBJECT: Json = {
    "type": "object",
    "properties": {"answer": {"type": "string"}, "count": {"type": "integer"}},
    "required": ["answer", "count"],
}


def constraint_of(fields: Json) -> Constraint | None:
    """What `response_format` or `grammar` of a request demands. Raises Refusal for what the peer cannot do."""
    if grammar := fields.get("grammar"):
        return _grammar(grammar)
    form = fields.get("response_format")
    if not form or form["type"] == "text":
        return None
    if form["type"] == "json_object":
        return Constraint("response_format", schema=_ANY_OBJECT)
    if form["type"] == "json_schema":
        return of_schema("response_format", form["json_schema"].get("schema"))
    raise unsupported("response_format", f"This server has no answers of type {form['type']}")


def of_schema(parameter: str, schema: Json | None) -> Constraint:
    """An answer that keeps the schema; any object where there is none."""
    return Constraint(parameter, schema=schema or _ANY_OBJECT)


def of_format(form: Json | None) -> Constraint | None:
    """What `text.format` of a response demands."""
    if not form or form["type"] == "text":
        return None
    return of_schema("text.format", form.get("schema") if form["type"] == "json_schema" else None)


def _grammar(grammar: Json) -> Constraint:
    if grammar["type"] == "regex":
        return Constraint("grammar", pattern=grammar["value"])
    if grammar["type"] == "json_schema":
        return Constraint("grammar", schema=grammar["value"])
    raise unsupported("grammar", f"This server has no grammars of type {grammar['type']}")


def written(constraint: Constraint, seed: int) -> str:
    """A text that keeps the constraint; the seed varies it. Raises Refusal when the peer cannot write one."""
    try:
        if constraint.pattern is not None:
            return matching(constraint.pattern, seed)
        return json.dumps(value_of(constraint.schema or {}, seed), ensure_ascii=False)
    except CannotWrite as reason:
        raise invalid(constraint.parameter, str(reason)) from None
