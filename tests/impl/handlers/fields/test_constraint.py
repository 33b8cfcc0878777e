"""What the text must match, by response_format or grammar."""

from typing import Any

import pytest

from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar
from wireproof_server.handlers.fields.constraint import constraint

SCHEMA = {"type": "object"}


@pytest.mark.parametrize(
    ("body", "grammar"),
    [
        ({}, None),
        ({"response_format": None, "grammar": None}, None),
        ({"response_format": {"type": "text"}}, None),
        ({"response_format": {"type": "json_object"}}, Grammar("json_object", None, "response_format")),
        (
            {"response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": SCHEMA}}},
            Grammar("json_schema", SCHEMA, "response_format.json_schema.schema"),
        ),
        (
            {"response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": None}}},
            Grammar("json_object", None, "response_format"),
        ),
        (
            {"response_format": {"type": "grammar", "grammar": "start: /x/"}},
            Grammar("lark", "start: /x/", "response_format.grammar"),
        ),
        ({"grammar": {"type": "regex", "value": "x+"}}, Grammar("regex", "x+", "grammar")),
        ({"grammar": {"type": "lark", "value": "start: /x/"}}, Grammar("lark", "start: /x/", "grammar")),
        ({"grammar": {"type": "json_schema", "value": SCHEMA}}, Grammar("json_schema", SCHEMA, "grammar")),
        (
            {"grammar": {"type": "llguidance", "value": {"grammars": []}}},
            Grammar("llguidance", {"grammars": []}, "grammar"),
        ),
        (
            {"grammar": {"type": "regex", "value": "x"}, "response_format": {"type": "text"}},
            Grammar("regex", "x", "grammar"),
        ),
    ],
)
def test_every_form_becomes_one_grammar(body: dict[str, Any], grammar: Grammar | None) -> None:
    assert constraint(body) == grammar


def test_two_constraints_at_once_are_refused() -> None:
    with pytest.raises(InvalidRequest) as refused:
        constraint({"grammar": {"type": "regex", "value": "x"}, "response_format": {"type": "json_object"}})
    assert refused.value.parameter == "grammar"


def test_python_as_a_format_is_not_offered() -> None:
    with pytest.raises(UnsupportedParameter) as refused:
        constraint({"response_format": {"type": "python"}})
    assert refused.value.parameter == "response_format.type"
