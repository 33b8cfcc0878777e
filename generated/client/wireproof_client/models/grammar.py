"""A constraint that every generated text keeps (mistral.rs extension); excludes a `response_format` but text."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import GrammarJsonSchema, GrammarLark, GrammarLlguidance, GrammarRegex

Grammar: TypeAlias = "GrammarRegex | GrammarLark | GrammarJsonSchema | GrammarLlguidance | UnknownObject"

read = tagged(
    "type",
    {
        "regex": ref("GrammarRegex"),
        "lark": ref("GrammarLark"),
        "json_schema": ref("GrammarJsonSchema"),
        "llguidance": ref("GrammarLlguidance"),
    },
)
