"""What the generated text must match: `response_format` (OpenAI, Hadrian) or `grammar` (mistral.rs)."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar


def constraint(body: Mapping[str, Any]) -> Grammar | None:
    """The constraint of a request, None when its text is free.

    Raises `InvalidRequest` when both fields constrain it, and `UnsupportedParameter` for the format "python".
    """
    by_format = _response_format(body.get("response_format"))
    grammar = body.get("grammar")
    if grammar is None:
        return by_format
    if by_format is not None:
        raise InvalidRequest("response_format and grammar both constrain the text; send one.", parameter="grammar")
    return Grammar(grammar["type"], grammar["value"], parameter="grammar")


def _response_format(value: Mapping[str, Any] | None) -> Grammar | None:
    kind = "text" if value is None else value["type"]
    if value is None or kind == "text":
        return None
    if kind == "json_object":
        return Grammar("json_object", parameter="response_format")
    if kind == "json_schema":
        return _json_schema(value["json_schema"])
    if kind == "grammar":
        return Grammar("lark", value["grammar"], parameter="response_format.grammar")
    raise UnsupportedParameter(
        f"The response format {kind!r} is not offered; a Python grammar can be sent as 'grammar'.",
        parameter="response_format.type",
    )


def _json_schema(value: Mapping[str, Any]) -> Grammar:
    schema = value.get("schema")
    if schema is None:
        return Grammar("json_object", parameter="response_format")
    return Grammar("json_schema", schema, parameter="response_format.json_schema.schema")
