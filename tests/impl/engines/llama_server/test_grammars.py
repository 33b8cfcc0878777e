"""Text under a grammar matches it, or was cut at max_tokens."""

import json
import re
from typing import Any

import jsonschema
import pytest

from tests.impl.engines.llama_server.asking import answer, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.grammar import Grammar

PERSON = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 12},
        "age": {"type": "integer", "minimum": 3, "maximum": 99},
        "tags": {"type": "array", "items": {"enum": ["a", "b", None]}, "minItems": 1, "maxItems": 3},
    },
    "required": ["name", "age"],
    "additionalProperties": False,
}
SCHEMAS: list[Any] = [
    PERSON,
    {"type": "array", "items": {"type": "boolean"}, "minItems": 2, "maxItems": 3},
    {"enum": ["red", "green", 7, None]},
    {"const": {"fixed": [1, 2]}},
    {"anyOf": [{"type": "integer", "minimum": 10, "maximum": 20}, {"type": "null"}]},
    {"type": "string", "pattern": "^[a-f]{2,4}$"},
    {"type": "string", "format": "date"},
    {
        "$defs": {
            "node": {
                "type": "object",
                "properties": {"next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]}},
                "required": ["next"],
                "additionalProperties": False,
            }
        },
        "$ref": "#/$defs/node",
    },
    {"type": "number", "minimum": -1, "maximum": 1},
    {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 9}, "maxProperties": 3},
    {"type": "object", "properties": {"ü🙂": {"const": "日本"}}, "required": ["ü🙂"], "additionalProperties": False},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: json.dumps(schema)[:40])
async def test_hot_answers_are_valid_by_their_json_schema(engine: EmbeddedEngine, schema: Any) -> None:
    grammar = Grammar("json_schema", schema)
    generation = await write(engine, grammar=grammar, temperature=1.0, seed=1, n=6, max_tokens=150)
    validator = jsonschema.Draft202012Validator(schema)
    ended = [choice for choice in generation.choices if choice.finish_reason == "stop"]
    assert ended
    for choice in ended:
        validator.validate(json.loads(choice.text))
    assert all(choice.finish_reason == "length" for choice in generation.choices if choice not in ended)


async def test_a_json_object_is_one(engine: EmbeddedEngine) -> None:
    generation = await answer(
        engine, "Reply in JSON.", grammar=Grammar("json_object"), max_tokens=200, n=4, seed=1, temperature=1.0
    )
    ended = [choice for choice in generation.choices if choice.finish_reason == "stop"]
    assert ended
    assert all(isinstance(json.loads(choice.text), dict) for choice in ended)
    assert all(choice.text.startswith("{") for choice in generation.choices)


@pytest.mark.parametrize("schema", [{}, True])
async def test_a_schema_that_allows_everything_gives_any_json(engine: EmbeddedEngine, schema: Any) -> None:
    grammar = Grammar("json_schema", schema)
    generation = await write(engine, "The answer: ", grammar=grammar, max_tokens=100, n=4, temperature=1.0, seed=2)
    for choice in generation.choices:
        if choice.finish_reason == "stop":
            json.loads(choice.text)


@pytest.mark.parametrize(
    "pattern", [r"[0-9]{3}-[0-9]{4}", r"a/b\\c?", "x\ny", r"(yes|no)", r"\d+(\.\d{1,2})? (EUR|USD)", "日本|🙂", ""]
)
async def test_a_regular_expression_matches_the_whole_text(engine: EmbeddedEngine, pattern: str) -> None:
    generation = await write(engine, grammar=Grammar("regex", pattern), temperature=1.0, seed=3, n=3, max_tokens=40)
    for choice in generation.choices:
        assert choice.finish_reason == "length" or re.fullmatch(pattern, choice.text)
    assert any(choice.finish_reason == "stop" for choice in generation.choices)


@pytest.mark.parametrize(
    ("lark", "pattern"),
    [
        ('start: "yes" | "no"', "yes|no"),
        ('%llguidance {}\nstart: greeting "!"\ngreeting: "hi" | "hello"', "(hi|hello)!"),
        ("start: /[a-z]{2}/ NUMBER\nNUMBER: /[0-9]+/", "[a-z]{2}[0-9]+"),
        ('// a comment with <[5]> in it\nstart: "<b>" "@x" /<i>/', "<b>@x<i>"),
        ('start: %json {"type": "boolean"}', "true|false"),
    ],
)
async def test_a_lark_grammar_is_followed(engine: EmbeddedEngine, lark: str, pattern: str) -> None:
    generation = await write(engine, grammar=Grammar("lark", lark), temperature=1.0, seed=3, n=3, max_tokens=40)
    for choice in generation.choices:
        assert choice.finish_reason == "length" or re.fullmatch(pattern, choice.text)
    assert any(choice.finish_reason == "stop" for choice in generation.choices)


async def test_an_llguidance_grammar_is_followed_through_its_parts(engine: EmbeddedEngine) -> None:
    value = {
        "grammars": [
            {"lark_grammar": 'start: "@n " @number " or " @word  // @nobody'},
            {"name": "number", "json_schema": {"type": "integer", "minimum": 10, "maximum": 99}},
            {"name": "word", "lark_grammar": 'start: "x" letter\nletter: /[a-c]/'},
        ]
    }
    generation = await write(engine, grammar=Grammar("llguidance", value), temperature=1.0, seed=1, n=3)
    assert all(re.fullmatch(r"@n [1-9][0-9] or x[a-c]", choice.text) for choice in generation.choices)


async def test_an_llguidance_grammar_of_one_schema_is_followed(engine: EmbeddedEngine) -> None:
    value = {"grammars": [{"json_schema": PERSON}]}
    generation = await write(engine, grammar=Grammar("llguidance", value), temperature=1.0, seed=1, max_tokens=150)
    jsonschema.validate(json.loads(generation.choices[0].text), PERSON)


async def test_the_token_limit_of_an_llguidance_grammar_is_kept(engine: EmbeddedEngine) -> None:
    value = {"grammars": [{"lark_grammar": "start: /[a-z ]+/"}], "max_tokens": 4}
    generation = await write(engine, grammar=Grammar("llguidance", value), ignore_eos=True)
    assert generation.usage.completion_tokens == 4
    assert generation.choices[0].finish_reason == "length"


async def test_a_complete_text_ends_even_when_the_end_token_is_ignored(engine: EmbeddedEngine) -> None:
    generation = await write(engine, grammar=Grammar("regex", "abc"), ignore_eos=True, max_tokens=60)
    assert (generation.choices[0].text, generation.choices[0].finish_reason) == ("abc", "stop")


async def test_a_cut_answer_is_a_beginning_of_a_valid_one(engine: EmbeddedEngine) -> None:
    whole = await write(engine, grammar=Grammar("json_schema", PERSON), max_tokens=150)
    cut = await write(engine, grammar=Grammar("json_schema", PERSON), max_tokens=5)
    assert cut.choices[0].finish_reason == "length"
    assert whole.choices[0].text.startswith(cut.choices[0].text)


async def test_a_banned_token_that_the_grammar_needs_still_comes(engine: EmbeddedEngine) -> None:
    (letter,) = await engine.tokenize("default", "a")
    generation = await write(engine, grammar=Grammar("regex", "a"), logit_bias={letter: -100.0})
    assert generation.choices[0].text == "a"


async def test_stop_sequences_and_log_probabilities_hold_under_a_grammar(engine: EmbeddedEngine) -> None:
    grammar = Grammar("regex", "abcdef[0-9]{3}")
    generation = await write(engine, grammar=grammar, stop=("def",), logprobs=2)
    assert generation.choices[0].text == "abc"
    assert "".join(token.token for token in generation.choices[0].logprobs) == "abc"
