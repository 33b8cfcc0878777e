"""llguidance's own form, `{"grammars": [...], "max_tokens": n}`, as one Lark grammar: llama.cpp takes no other.

The first grammar is the one that the text must match; the others are reached from it as `@name`. Source: llguidance's
TopLevelGrammar.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wireproof_server.engines.llama_server.lark_source import with_references
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.generation.grammar import Grammar

JSON_STYLE = {"whitespace_flexible": False, "item_separator": ", ", "key_separator": ": "}


def lark_of_list(grammar: Grammar) -> tuple[str, int | None]:
    """The Lark grammar and the limit of tokens. Raises `InvalidRequest` for any other shape."""
    parameter = grammar.parameter
    value = grammar.value
    if not isinstance(value, Mapping) or not isinstance(value.get("grammars"), Sequence) or not value["grammars"]:
        raise InvalidRequest('An llguidance grammar is an object {"grammars": [...]}.', parameter=parameter)
    unknown = sorted(set(value) - {"grammars", "max_tokens"})
    if unknown:
        raise InvalidRequest(f"{unknown[0]!r} is not a field of an llguidance grammar.", parameter=parameter)
    first, *others = [_lark(each, f"{parameter}.grammars[{index}]") for index, each in enumerate(value["grammars"])]
    names = {each.get("name"): f"named_grammar_{index}" for index, each in enumerate(value["grammars"][1:])}
    rules = [f"\nnamed_grammar_{index}: {_nested(each)}" for index, each in enumerate(others)]
    return _resolved(first, names, parameter) + "".join(rules), _limit(value.get("max_tokens"), parameter)


def _lark(grammar: Any, parameter: str) -> str:
    sources = [
        key for key in ("json_schema", "lark_grammar") if isinstance(grammar, Mapping) and grammar.get(key) is not None
    ]
    if len(sources) != 1 or set(grammar) - {"json_schema", "lark_grammar", "name"}:
        raise InvalidRequest(
            "Each grammar has exactly one of json_schema and lark_grammar, and may have a name.", parameter=parameter
        )
    if sources == ["json_schema"]:
        schema = {} if grammar["json_schema"] is True else grammar["json_schema"]
        if not isinstance(schema, Mapping):
            raise InvalidRequest("A JSON Schema must be an object.", parameter=f"{parameter}.json_schema")
        return "start: %json " + json.dumps({**schema, "x-guidance": JSON_STYLE})
    if not isinstance(grammar["lark_grammar"], str):
        raise InvalidRequest("A Lark grammar must be text.", parameter=f"{parameter}.lark_grammar")
    return str(grammar["lark_grammar"])


def _nested(lark: str) -> str:
    prefix = "start: %json "
    return lark.removeprefix("start: ") if lark.startswith(prefix) else "%lark {\n" + lark + "\n}"


def _resolved(lark: str, names: Mapping[Any, str], parameter: str) -> str:
    def rule(name: str) -> str:
        if name not in names:
            raise InvalidRequest(f"The grammar refers to @{name}, which is not among the others.", parameter=parameter)
        return names[name]

    return with_references(lark, rule)


def _limit(value: Any, parameter: str) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InvalidRequest(
            "max_tokens of a grammar is a whole number, not negative.", parameter=f"{parameter}.max_tokens"
        )
    return value
