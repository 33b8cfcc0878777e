"""What the text of a response looks like."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar
from wireproof_server.handlers.fields.constraint import constraint

Wire = Mapping[str, Any]


def text_constraint(body: Wire) -> Grammar | None:
    """The constraint of `text.format`, or of `response_format` or `grammar`; None when the text is free.

    Raises `InvalidRequest` when more than one of them constrains it, and `UnsupportedParameter` for a verbosity.
    """
    text = body.get("text") or {}
    if text.get("verbosity") not in (None, "medium"):
        raise UnsupportedParameter("How much the model says cannot be set here.", parameter="text.verbosity")
    by_format = _grammar(text.get("format"))
    other = constraint(body)
    if by_format is not None and other is not None:
        field = other.parameter.partition(".")[0]
        raise InvalidRequest(f"text.format and {field} both constrain the text; send one.", parameter=field)
    return by_format or other


def echoed_text(body: Wire) -> dict[str, Any]:
    """`text` as the response repeats it; a form that came as `response_format` is told in the words of `text`."""
    text = body.get("text") or {}
    form = _echoed_format(text.get("format")) or _echoed_format(_flat(body.get("response_format")))
    verbosity = {} if text.get("verbosity") is None else {"verbosity": text["verbosity"]}
    return {"format": form or {"type": "text"}, **verbosity}


def _grammar(form: Wire | None) -> Grammar | None:
    if form is None or form["type"] == "text":
        return None
    if form["type"] == "json_object":
        return Grammar("json_object", parameter="text.format")
    return Grammar("json_schema", form["schema"], parameter="text.format.schema")


def _flat(response_format: Wire | None) -> Wire | None:
    if response_format is None or response_format["type"] != "json_schema":
        return response_format
    schema = response_format["json_schema"]
    return {"type": "json_schema", **schema} if schema.get("schema") is not None else {"type": "json_object"}


def _echoed_format(form: Wire | None) -> dict[str, Any] | None:
    """None for text and for what `text.format` has no word for (a grammar)."""
    if form is None or form["type"] not in {"json_object", "json_schema"}:
        return None
    if form["type"] == "json_object":
        return {"type": "json_object"}
    return {
        "type": "json_schema",
        "name": form["name"],
        "description": form.get("description"),
        "schema": form["schema"],
        "strict": bool(form.get("strict")),
    }
