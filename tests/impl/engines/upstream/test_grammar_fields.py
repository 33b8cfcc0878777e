"""How a grammar is said to each kind of upstream, or refused with the field it came from."""

from dataclasses import replace
from typing import Any

import pytest

from wireproof_server.engines.upstream.dialects import DIALECTS
from wireproof_server.engines.upstream.request_body import chat_body, text_body
from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
USER = Message("user", (TextPart("Hi"),))
SCHEMA = {"type": "object", "properties": {"a": {"type": "integer"}}}
RESPONSE_FORMAT = {
    "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": SCHEMA, "strict": True}}
}
JSON_OBJECT = {"response_format": {"type": "json_object"}}
GRAMMARS: list[tuple[Any, ...]] = [
    ("openai", Grammar("json_schema", SCHEMA), None, RESPONSE_FORMAT),
    ("openai", Grammar("json_object"), None, JSON_OBJECT),
    ("openai", Grammar("regex", "a+"), None, None),
    ("openai", Grammar("lark", 'start: "a"'), None, None),
    ("openai", Grammar("llguidance", {"grammars": []}), None, None),
    ("vllm", Grammar("json_schema", SCHEMA), RESPONSE_FORMAT, RESPONSE_FORMAT),
    ("vllm", Grammar("json_object"), JSON_OBJECT, JSON_OBJECT),
    ("vllm", Grammar("regex", "a+"), *[{"structured_outputs": {"regex": "a+"}}] * 2),
    ("vllm", Grammar("lark", 'start: "a"'), *[{"structured_outputs": {"grammar": 'start: "a"'}}] * 2),
    ("vllm", Grammar("llguidance", {"grammars": []}), None, None),
    ("mistralrs", Grammar("json_schema", SCHEMA), *[{"grammar": {"type": "json_schema", "value": SCHEMA}}] * 2),
    ("mistralrs", Grammar("json_object"), *[{"grammar": {"type": "json_schema", "value": {"type": "object"}}}] * 2),
    ("mistralrs", Grammar("regex", "a+"), *[{"grammar": {"type": "regex", "value": "a+"}}] * 2),
    ("mistralrs", Grammar("lark", 'start: "a"'), *[{"grammar": {"type": "lark", "value": 'start: "a"'}}] * 2),
    (
        "mistralrs",
        Grammar("llguidance", {"grammars": []}),
        *[{"grammar": {"type": "llguidance", "value": {"grammars": []}}}] * 2,
    ),
    ("llamacpp", Grammar("json_schema", SCHEMA), *[{"json_schema": SCHEMA}] * 2),
    ("llamacpp", Grammar("json_object"), *[{"json_schema": {"type": "object"}}] * 2),
    ("llamacpp", Grammar("regex", "a+"), None, None),
    ("llamacpp", Grammar("lark", 'start: "a"'), None, None),
    ("llamacpp", Grammar("llguidance", {"grammars": []}), None, None),
]


def text(dialect: str, **fields: Any) -> dict[str, Any]:
    return text_body(TextRequest("m", "Once", LIMITED, **fields), DIALECTS[dialect])


def chat(dialect: str, **fields: Any) -> dict[str, Any]:
    return chat_body(ChatRequest("m", fields.pop("messages", [USER]), LIMITED, **fields), DIALECTS[dialect])


@pytest.mark.parametrize(("dialect", "grammar", "in_text", "in_chat"), GRAMMARS)
def test_each_grammar_is_encoded_or_refused_with_the_field_it_came_from(
    dialect: str, grammar: Grammar, in_text: dict[str, Any] | None, in_chat: dict[str, Any] | None
) -> None:
    grammar = replace(grammar, parameter="response_format")
    for build, expected in ((text, in_text), (chat, in_chat)):
        if expected is None:
            with pytest.raises(UnsupportedParameter) as refusal:
                build(dialect, grammar=grammar)
            assert refusal.value.parameter == "response_format"
        else:
            body = build(dialect, grammar=grammar)
            assert {name: body[name] for name in expected} == expected
