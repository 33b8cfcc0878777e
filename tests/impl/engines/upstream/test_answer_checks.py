"""Constraints that an upstream silently drops are noticed, and never passed on as kept."""

from typing import Any

import pytest

from wireproof_server.generation.conversation import Message, TextPart, Tool, ToolChoice
from wireproof_server.generation.errors import EngineFailed, InvalidRequest
from wireproof_server.generation.events import Delta, Finished
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
MESSAGES = [Message("user", (TextPart("Hi"),))]
SCHEMA = Grammar("json_schema", {"type": "object", "required": ["a"]}, "response_format")
PARAMETERS = {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"]}
LOOK = Tool("look", parameters=PARAMETERS)
STRICT_LOOK = Tool("look", parameters=PARAMETERS, strict=True)


def said(wire: Any, text: str, finish: str = "stop") -> bytes:
    chunks = wire.chat_chunk(content=text), wire.chat_chunk(finish=finish), wire.usage_chunk()
    return bytes(wire.streamed(*chunks))


def called(wire: Any, *names: str, arguments: str = "{}", finish: str = "tool_calls") -> bytes:
    calls = [
        {"index": index, "id": f"c{index}", "function": {"name": name, "arguments": arguments}}
        for index, name in enumerate(names)
    ]
    return bytes(wire.streamed(wire.chat_chunk(tool_calls=calls), wire.chat_chunk(finish=finish), wire.usage_chunk()))


@pytest.mark.parametrize("text", ["Sure!", "", "[]", "{}", '{"b": 1}', '{"a": 1} ok', "```json\n{}\n```"])
async def test_text_that_is_not_valid_by_the_schema_fails(upstream: Any, engine_for: Any, wire: Any, text: str) -> None:
    upstream.will_answer(said(wire, text))
    with pytest.raises(EngineFailed, match="not valid by the JSON schema"):
        await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, grammar=SCHEMA)))


async def test_text_that_is_valid_by_the_schema_passes(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(said(wire, '{"a": 1}'))
    events = await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, grammar=SCHEMA)))
    assert Finished(0, "stop") in events


async def test_completions_are_checked_too(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("no", finish="stop"), wire.usage_chunk()))
    with pytest.raises(EngineFailed, match="not valid"):
        await wire.read_all(engine_for("llamacpp").text(TextRequest("m", "Once", LIMITED, grammar=SCHEMA)))


@pytest.mark.parametrize("text", ["[]", "null", "7", "Hello"])
async def test_json_object_means_an_object(upstream: Any, engine_for: Any, wire: Any, text: str) -> None:
    upstream.will_answer(said(wire, text))
    with pytest.raises(EngineFailed, match="not valid"):
        await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, grammar=Grammar("json_object"))))


async def test_an_answer_cut_by_its_limit_or_a_stop_sequence_is_not_judged(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(said(wire, '{"a', finish="length"))
    upstream.will_answer(said(wire, '{"a'))
    engine = engine_for()
    events = await wire.read_all(engine.chat(ChatRequest("m", MESSAGES, LIMITED, grammar=SCHEMA)))
    assert Finished(0, "length") in events
    stopped = Sampling(max_tokens=5, stop=("x",))
    events = await wire.read_all(engine.chat(ChatRequest("m", MESSAGES, stopped, grammar=SCHEMA)))
    assert Finished(0, "stop") in events


@pytest.mark.parametrize(
    "schema", [{"type": "foo"}, {"$ref": "http://127.0.0.1:9/schema"}, {"$ref": "#/nowhere"}, {"pattern": "("}, 7]
)
async def test_a_schema_that_cannot_be_used_is_refused_before_anything_is_asked(
    upstream: Any, engine_for: Any, wire: Any, schema: Any
) -> None:
    upstream.will_answer(said(wire, "{}"))
    grammar = Grammar("json_schema", schema, "response_format.json_schema.schema")
    with pytest.raises(InvalidRequest) as raised:
        await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, grammar=grammar)))
    assert raised.value.parameter == "response_format.json_schema.schema"
    assert upstream.requests == []


@pytest.mark.parametrize(("allowed", "finish"), [(None, "stop"), (("look",), "stop")])
async def test_a_required_call_that_is_not_made_fails(
    upstream: Any, engine_for: Any, wire: Any, allowed: Any, finish: str
) -> None:
    upstream.will_answer(said(wire, "No.", finish))
    request = ChatRequest("m", MESSAGES, LIMITED, tools=[LOOK], tool_choice=ToolChoice("required", allowed))
    with pytest.raises(EngineFailed, match="requires a call"):
        await wire.read_all(engine_for().chat(request))


async def test_a_required_call_that_is_cut_by_the_limit_is_told_as_such(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(said(wire, "Well", "length"))
    request = ChatRequest("m", MESSAGES, LIMITED, tools=[LOOK], tool_choice=ToolChoice("required"))
    assert Finished(0, "length") in await wire.read_all(engine_for().chat(request))


@pytest.mark.parametrize(
    "choice", [ToolChoice("none"), ToolChoice("auto", ("walk",)), ToolChoice("required", ("walk",))]
)
async def test_a_call_that_is_not_allowed_fails_before_it_is_passed_on(
    upstream: Any, engine_for: Any, wire: Any, choice: ToolChoice
) -> None:
    upstream.will_answer(called(wire, "look"))
    request = ChatRequest("m", MESSAGES, LIMITED, tools=[LOOK, Tool("walk")], tool_choice=choice)
    events = engine_for().chat(request)
    await anext(events)
    with pytest.raises(EngineFailed, match="does not allow"):
        await anext(events)


async def test_a_call_of_a_tool_that_was_never_offered_fails(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(called(wire, "invented"))
    with pytest.raises(EngineFailed, match="does not allow"):
        await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, tools=[LOOK])))


async def test_several_calls_where_one_is_allowed_fail(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(called(wire, "look", "look"))
    request = ChatRequest("m", MESSAGES, LIMITED, tools=[LOOK], parallel_tool_calls=False)
    with pytest.raises(EngineFailed, match="allows one"):
        await wire.read_all(engine_for().chat(request))


async def test_several_calls_pass_where_they_are_allowed(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(called(wire, "look", "look"))
    events = await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, tools=[LOOK])))
    assert [len(event.tool_calls) for event in events if isinstance(event, Delta)] == [2]


@pytest.mark.parametrize("arguments", ["{}", '{"x": "one"}', '{"x": 1', ""])
async def test_a_strict_call_with_invalid_arguments_fails(
    upstream: Any, engine_for: Any, wire: Any, arguments: str
) -> None:
    upstream.will_answer(called(wire, "look", arguments=arguments))
    with pytest.raises(EngineFailed, match="strict"):
        await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, tools=[STRICT_LOOK])))


@pytest.mark.parametrize(("tool", "arguments"), [(STRICT_LOOK, '{"x": 1}'), (LOOK, "{}")])
async def test_a_valid_strict_call_and_any_other_call_pass(
    upstream: Any, engine_for: Any, wire: Any, tool: Tool, arguments: str
) -> None:
    upstream.will_answer(called(wire, "look", arguments=arguments))
    events = await wire.read_all(engine_for().chat(ChatRequest("m", MESSAGES, LIMITED, tools=[tool])))
    assert Finished(0, "tool_calls") in events
