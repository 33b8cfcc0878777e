"""One request for each form of text."""

from typing import Any

from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step, post
from wireproof.transcript.expectation import Expectation

_GREETING = [{"role": "user", "content": "Say hello."}]
_GREETING_IN_JSON = [{"role": "user", "content": "Say hello. (JSON)"}]
"""For an object and for a schema alike, so that a cache without the form in its keys takes one for the other."""
_NAMES = ("response_format", "json", "schema", "structured")
_PARTS: dict[str, Any] = {
    "hue": {"type": "string", "enum": ["teal-17", "plum-23"]},
    "lamp": {
        "type": "object",
        "properties": {"on": {"type": "boolean"}, "level": {"type": "integer", "enum": [4, 7]}},
        "required": ["on", "level"],
        "additionalProperties": False,
    },
}
"""Members that no model would think of when it is greeted, and that end by themselves."""

_LIST = {"tags": {"type": "array", "items": {"type": "string", "enum": ["zinc", "lead"]}, "maxItems": 2}}


@probe("chat.structured.text", requests=1, tokens=60, follows=("chat.tools.auto",), again=1)
def text(situation: Situation) -> Script:
    """An empty list of tools and the form of plain text, which demand nothing; the form alone where that is refused."""
    fields = {"max_tokens": 8, "response_format": {"type": "text"}}
    expectation = Expectation("chat.tools.empty.refusal", "tools", ("tool", *_NAMES))
    answered = yield _ask(situation, "chat.structured.text", expectation, {**fields, "tools": []})
    if not answered.succeeded:
        alone = Expectation("chat.structured.text.accepted")
        yield _ask(situation, "chat.structured.text/alone", alone, fields)


@probe("chat.structured.object", requests=1, tokens=140, capabilities=("json_object",))
def json_object(situation: Situation) -> Script:
    """Any JSON object, after a question that asks for none; the official service wants the word in the conversation."""
    fields = {"messages": _GREETING_IN_JSON, "response_format": {"type": "json_object"}}
    expectation = Expectation("chat.structured.object.accepted", "json_object", _NAMES)
    yield _ask(situation, "chat.structured.object", expectation, fields)


@probe("chat.structured.schema", requests=2, tokens=320, capabilities=("json_schema",), again=1)
def json_schema(situation: Situation) -> Script:
    """A strict schema that nothing else suggests; in a stream with a list, or without where that is refused."""
    expectation = Expectation("chat.structured.schema.accepted", "json_schema", _NAMES)
    whole = yield _ask(situation, "chat.structured.schema", expectation, _strict(_PARTS))
    if not whole.succeeded:
        return
    fields = {**_strict({**_PARTS, **_LIST}), "stream": True}
    streamed = yield _ask(situation, "chat.structured.schema/list", expectation, fields)
    if not streamed.succeeded:
        proven = Expectation("chat.structured.schema.stream.accepted", "json_schema", _NAMES, whole.label)
        fields = {**_strict(_PARTS), "stream": True}
        yield _ask(situation, "chat.structured.schema/stream", proven, fields)


def _strict(members: dict[str, Any]) -> dict[str, Any]:
    schema = {"type": "object", "properties": members, "required": list(members), "additionalProperties": False}
    definition = {"name": "signal", "strict": True, "schema": schema}
    form = {"type": "json_schema", "json_schema": definition}
    return {"messages": _GREETING_IN_JSON, "response_format": form}


def _ask(situation: Situation, label: str, expectation: Expectation, fields: dict[str, Any]) -> Step:
    common = {"model": situation.model, "messages": _GREETING, "temperature": 0, "max_tokens": 100}
    return post(label, "createChatCompletion", {**common, **fields}, expectation)
