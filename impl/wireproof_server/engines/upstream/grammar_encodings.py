"""How a grammar is said in the body of a request, one function a form."""

from collections.abc import Callable
from typing import Any

from wireproof_server.generation.grammar import Grammar

GrammarEncoding = Callable[[Grammar], dict[str, Any]]

_ANY_OBJECT = {"type": "object"}  # as a schema, what `json_object` asks for


def as_response_format(grammar: Grammar) -> dict[str, Any]:
    """OpenAI's form, for JSON only. The schema's name is required there and says nothing."""
    if grammar.kind == "json_object":
        return {"response_format": {"type": "json_object"}}
    schema = {"name": "answer", "schema": grammar.value, "strict": True}
    return {"response_format": {"type": "json_schema", "json_schema": schema}}


def as_structured_outputs(grammar: Grammar) -> dict[str, Any]:
    """The form of vLLM's own; its `grammar` is a grammar in Lark's or GBNF's notation."""
    return {"structured_outputs": {"regex" if grammar.kind == "regex" else "grammar": grammar.value}}


def as_tagged_grammar(grammar: Grammar) -> dict[str, Any]:
    """The form of mistral.rs: `{"type": kind, "value": ...}`."""
    if grammar.kind == "json_object":
        return {"grammar": {"type": "json_schema", "value": _ANY_OBJECT}}
    return {"grammar": {"type": grammar.kind, "value": grammar.value}}


def as_json_schema_field(grammar: Grammar) -> dict[str, Any]:
    """llama.cpp's own field, which unlike `response_format` is read for completions too."""
    return {"json_schema": _ANY_OBJECT if grammar.kind == "json_object" else grammar.value}
