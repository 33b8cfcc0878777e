"""A grammar that is wrong, or that the engine would silently ignore, is refused before anything is generated."""

from typing import Any

import pytest

from tests.impl.engines.llama_server.asking import text_request
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.engines.llama_server.grammar_guard import GrammarGuard
from wireproof_server.engines.llama_server.grammars import lark_grammar
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar, GrammarKind

WRONG: list[tuple[GrammarKind, Any]] = [
    ("regex", "("),
    ("regex", None),
    ("regex", "(?=a)b"),
    ("lark", 'start: "'),
    ("lark", "start: missing"),
    ("lark", "  "),
    ("lark", "start: @other"),
    ("lark", "start: <|im_end|>"),
    ("lark", "start: <[7]>"),
    ("json_schema", {"type": "foo"}),
    ("json_schema", False),
    ("json_schema", "text"),
    ("json_schema", {"type": "array", "uniqueItems": True}),
    ("json_schema", {"type": "string", "format": "uri"}),
    ("json_schema", {"not": {"type": "string"}}),
    ("json_schema", {"$ref": "#/nowhere"}),
    ("json_schema", {"uniqueItems": True, "type": "array", "x-guidance": {"lenient": True}}),
    ("llguidance", {}),
    ("llguidance", {"grammars": []}),
    ("llguidance", {"grammars": [{"name": "x"}]}),
    ("llguidance", {"grammars": [{"lark_grammar": "start: @nobody"}]}),
    ("llguidance", {"grammars": [{"json_schema": {"type": "foo"}}]}),
    ("llguidance", {"grammars": [{"lark_grammar": 'start: "a"'}], "max_tokens": -1}),
    ("llguidance", {"grammars": [{"lark_grammar": 'start: "a"'}], "surprise": 1}),
]


@pytest.mark.parametrize(("kind", "value"), WRONG, ids=str)
async def test_it_is_refused_at_its_parameter(engine: EmbeddedEngine, kind: GrammarKind, value: Any) -> None:
    events = engine.text(text_request(grammar=Grammar(kind, value, parameter="response_format.json_schema")))
    with pytest.raises(InvalidRequest) as caught:
        await anext(events)
    assert (caught.value.parameter or "").startswith("response_format.json_schema")
    assert len(caught.value.message) > 20


async def test_the_message_says_what_is_wrong(engine: EmbeddedEngine) -> None:
    with pytest.raises(InvalidRequest, match="Invalid type: foo"):
        await anext(engine.text(text_request(grammar=Grammar("json_schema", {"type": "foo"}))))


def test_text_that_leaves_the_grammar_is_noticed_at_once() -> None:
    guard = GrammarGuard(lark_grammar(Grammar("regex", "ab+", parameter="grammar")))
    guard.add("ab")
    with pytest.raises(UnsupportedParameter) as caught:
        guard.add("bc")
    assert caught.value.parameter == "grammar"


def test_text_that_ends_too_soon_is_noticed() -> None:
    guard = GrammarGuard(lark_grammar(Grammar("regex", "ab+c")))
    guard.add("ab")
    with pytest.raises(UnsupportedParameter):
        guard.end()


def test_text_after_the_end_of_the_grammar_is_noticed() -> None:
    guard = GrammarGuard(lark_grammar(Grammar("regex", "ab")))
    guard.add("ab")
    assert guard.complete
    guard.end()
    with pytest.raises(UnsupportedParameter):
        guard.add("c")
