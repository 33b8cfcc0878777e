"""Every kind of grammar as llguidance's Lark, refused here when it is wrong.

llama.cpp answers a grammar that it cannot read with *unconstrained* text, so a grammar is validated before it is sent
(here), tried (`grammar_trial`) and held against the text that comes (`grammar_guard`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import llguidance

from wireproof_server.engines.llama_server.grammar_list import lark_of_list
from wireproof_server.engines.llama_server.lark_source import first_token
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar

HEADER = "%llguidance {}\n"
# Free white space lets a small model write blanks until its tokens run out.
JSON_STYLE = {"whitespace_flexible": False, "item_separator": ", ", "key_separator": ": ", "lenient": False}


@dataclass(frozen=True, slots=True)
class LarkGrammar:
    """A valid grammar.

    `source` is what llama.cpp gets; `guard` says the same in bytes alone, where `source` names token ids. `rule` is the
    grammar as the body of a rule, to stand inside another. `max_tokens` is a limit that came with the grammar.
    """

    source: str
    guard: str
    rule: str
    parameter: str
    max_tokens: int | None = None


def lark_grammar(grammar: Grammar) -> LarkGrammar:
    """Translate and validate. Raises `InvalidRequest` that names the grammar's parameter and says what is wrong."""
    parameter = grammar.parameter
    if grammar.kind == "llguidance":
        source, max_tokens = lark_of_list(grammar)
        return _validated(source, nested(source), parameter, max_tokens)
    if grammar.kind == "lark":
        source = _text(grammar)
        return _validated(source, nested(source), parameter)
    rule = _rule(grammar)
    return _validated(f"start: {rule}", rule, parameter)


def _rule(grammar: Grammar) -> str:
    if grammar.kind == "json_object":
        return json_rule({"type": "object"})
    if grammar.kind == "regex":
        return regex_rule(_text(grammar), grammar.parameter)
    if grammar.value is True:
        return json_rule({})
    if not isinstance(grammar.value, Mapping):
        raise InvalidRequest(
            "A JSON Schema that allows something must be given as an object.", parameter=grammar.parameter
        )
    return json_rule(grammar.value)


def json_rule(schema: Mapping[str, Any], *, lenient: bool = False) -> str:
    """The body of a rule for the JSON that `schema` allows, or, `lenient`, where it can be enforced."""
    return "%json " + json.dumps({**schema, "x-guidance": {**JSON_STYLE, "lenient": lenient}})


def regex_rule(pattern: str, parameter: str) -> str:
    """The body of a rule for the texts that `pattern` matches as a whole."""
    try:
        written = llguidance.regex_to_lark(pattern).replace("\r", "\\r").replace("\n", "\\n")
    except ValueError as error:
        raise InvalidRequest(f"The regular expression is not valid: {error}", parameter=parameter) from error
    return f"/{written}/" if written else '""'


def nested(lark: str) -> str:
    """A whole grammar as the body of a rule; its header would not be read there."""
    if lark.startswith("%llguidance"):
        lark = lark.partition("\n")[2]
    return "%lark {\n" + lark + "\n}"


def check(lark: str, parameter: str, subject: str = "The grammar") -> None:
    """Raise `InvalidRequest` unless llguidance accepts `lark`."""
    problem = llguidance.LLMatcher.validate_grammar(llguidance.LLMatcher.grammar_from_lark(lark))
    if problem:
        explanation = " ".join(line.strip() for line in problem.splitlines()[:1])
        raise InvalidRequest(f"{subject} cannot be enforced: {explanation[:300]}", parameter=parameter)


def _text(grammar: Grammar) -> str:
    if not isinstance(grammar.value, str) or (grammar.kind == "lark" and not grammar.value.strip()):
        raise InvalidRequest(
            f"A {grammar.kind} grammar is given as text, a Lark grammar as text that is not empty.",
            parameter=grammar.parameter,
        )
    return grammar.value


def _validated(lark: str, rule: str, parameter: str, max_tokens: int | None = None) -> LarkGrammar:
    check(lark, parameter)
    token = first_token(lark) if "%lark" in rule else None
    if token is not None:
        # The guard follows text; without it, a grammar that llama.cpp drops would go unnoticed.
        raise UnsupportedParameter(
            f"A grammar here is one of text; it cannot name the token {token}.", parameter=parameter
        )
    source = lark if lark.startswith("%llguidance") else HEADER + lark
    return LarkGrammar(source=source, guard=lark, rule=rule, parameter=parameter, max_tokens=max_tokens)
