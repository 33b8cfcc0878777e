"""A constraint on the text that may be generated."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

GrammarKind = Literal["regex", "lark", "json_schema", "json_object", "llguidance"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The generated text must match `value`, read as `kind` says.

    `regex` and `lark` carry their source text, `json_schema` the schema, `llguidance` the object
    `{"grammars": [...]}`, and `json_object` (any JSON object) nothing. `parameter` is the request field it came from,
    in the dotted form that errors name.
    """

    kind: GrammarKind
    value: str | Mapping[str, Any] | bool | None = None
    parameter: str = "grammar"
