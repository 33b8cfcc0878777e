"""Tools: every choice of them does what it says."""

import json
from collections import defaultdict
from typing import Any

import jsonschema
import pytest

from tests.impl.engines.llama_server.asking import answer, chat_request, deltas_of, events_of, joined, user
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.conversation import Message, Tool, ToolCall, ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.events import Finished
from wireproof_server.generation.folding import Choice
from wireproof_server.generation.grammar import Grammar

WEATHER = Tool(
    "get_weather",
    "Get the current weather",
    {
        "type": "object",
        "properties": {"location": {"type": "string", "maxLength": 20}, "unit": {"enum": ["celsius", "fahrenheit"]}},
        "required": ["location"],
        "additionalProperties": False,
    },
    strict=True,
)
MAIL = Tool(
    "send_email",
    "Send an email",
    {
        "type": "object",
        "properties": {"to": {"type": "string", "maxLength": 20}, "body": {"type": "string", "maxLength": 40}},
        "required": ["to", "body"],
        "additionalProperties": False,
    },
)
ANYTHING = Tool("note")
TOOLS = (WEATHER, MAIL, ANYTHING)
REQUIRED = ToolChoice("required")
QUESTION = "What's the weather like in Boston today?"


def require_valid(choice: Choice) -> None:
    """Every complete call names a tool and its arguments are valid."""
    complete = choice.tool_calls if choice.finish_reason == "tool_calls" else choice.tool_calls[:-1]
    for call in complete:
        tool = next(each for each in TOOLS if each.name == call.name)
        arguments = json.loads(call.arguments)
        assert isinstance(arguments, dict)
        jsonschema.validate(arguments, tool.parameters or {"type": "object"})


async def test_required_calls_a_tool_whatever_is_asked(engine: EmbeddedEngine) -> None:
    generation = await answer(engine, "Hello!", tools=(WEATHER, MAIL), tool_choice=REQUIRED, max_tokens=400)
    choice = generation.choices[0]
    assert choice.finish_reason == "tool_calls"
    assert choice.tool_calls
    assert choice.text == ""
    require_valid(choice)


async def test_hot_calls_are_valid_by_the_tools_schemas(engine: EmbeddedEngine) -> None:
    generation = await answer(
        engine, "Hi", tools=TOOLS, tool_choice=REQUIRED, max_tokens=300, temperature=1.5, seed=1, n=12
    )
    assert {choice.finish_reason for choice in generation.choices} <= {"tool_calls", "length"}
    assert any(choice.finish_reason == "tool_calls" for choice in generation.choices)
    for choice in generation.choices:
        require_valid(choice)


async def test_a_named_tool_is_the_one_called_and_called_once(engine: EmbeddedEngine) -> None:
    named = ToolChoice("required", ("send_email",))
    generation = await answer(engine, QUESTION, tools=TOOLS, tool_choice=named, max_tokens=200)
    assert [call.name for call in generation.choices[0].tool_calls] == ["send_email"]
    assert generation.choices[0].finish_reason == "tool_calls"
    require_valid(generation.choices[0])


@pytest.mark.parametrize("mode", ["auto", "required"])
async def test_only_allowed_tools_are_called(engine: EmbeddedEngine, mode: Any) -> None:
    allowed = ToolChoice(mode, ("send_email", "note"))
    generation = await answer(
        engine, QUESTION, tools=TOOLS, tool_choice=allowed, n=8, temperature=1.0, seed=1, max_tokens=200
    )
    names = {call.name for choice in generation.choices for call in choice.tool_calls}
    assert names <= {"send_email", "note"}
    assert names or mode == "auto"


async def test_none_calls_nothing(engine: EmbeddedEngine) -> None:
    generation = await answer(
        engine, QUESTION, tools=TOOLS, tool_choice=ToolChoice("none"), n=8, temperature=1.0, seed=1, max_tokens=80
    )
    for choice in generation.choices:
        assert choice.tool_calls == ()
        assert "<tool_call>" not in choice.text
        assert choice.finish_reason != "tool_calls"


async def test_auto_answers_in_text_or_calls_validly(engine: EmbeddedEngine) -> None:
    both = [
        choice
        for text in (QUESTION, "Hello, how are you?", "Send an email to Anna: See you on Monday.")
        for choice in (await answer(engine, text, tools=TOOLS, n=4, temperature=0.8, seed=1, max_tokens=200)).choices
    ]
    assert any(choice.tool_calls for choice in both), "the model never calls"
    assert any(choice.text and not choice.tool_calls for choice in both), "the model never just answers"
    for choice in both:
        require_valid(choice)
        assert "<tool_call>" not in choice.text
        assert (choice.finish_reason == "tool_calls") <= bool(choice.tool_calls)


async def test_text_may_come_before_a_call(engine: EmbeddedEngine) -> None:
    (letter,) = await engine.tokenize("default", "Q")  # not in the conversation
    biases = {letter: 90.0, await marker_token(engine): 60.0}
    # Once written, the letter costs 50: text comes first, then the call.
    generation = await answer(engine, QUESTION, tools=TOOLS, logit_bias=biases, presence_penalty=50.0, max_tokens=200)
    choice = generation.choices[0]
    assert choice.text == "Q"
    assert choice.tool_calls
    require_valid(choice)


async def marker_token(engine: EmbeddedEngine) -> int:
    (token,) = await engine.tokenize("default", "<tool_call>")
    return token


async def test_without_parallel_calls_there_is_at_most_one(engine: EmbeddedEngine) -> None:
    marker = await marker_token(engine)
    many = {"tools": (WEATHER,), "tool_choice": REQUIRED, "logit_bias": {marker: 30.0, 211: 30.0}, "max_tokens": 300}
    assert len((await answer(engine, QUESTION, **many)).choices[0].tool_calls) > 1
    single = await answer(engine, QUESTION, **many, parallel_tool_calls=False)
    assert len(single.choices[0].tool_calls) == 1
    assert single.choices[0].finish_reason == "tool_calls"


async def test_several_calls_are_streamed_one_after_the_other(engine: EmbeddedEngine) -> None:
    marker = await marker_token(engine)
    request = chat_request(
        QUESTION, tools=(WEATHER,), tool_choice=REQUIRED, logit_bias={marker: 30.0, 211: 30.0}, max_tokens=300
    )
    events = await events_of(engine.chat(request))
    pieces = [piece for delta in deltas_of(events) for piece in delta.tool_calls]
    arguments: dict[int, str] = defaultdict(str)
    identities: list[str] = []
    for piece in pieces:
        if piece.index == len(identities):
            assert piece.id
            assert piece.name == "get_weather"
            identities.append(piece.id)
        else:
            assert piece.index == len(identities) - 1, "a call goes on only until the next begins"
            assert piece.id is None
            assert piece.name is None
        arguments[piece.index] += piece.arguments
    assert len(set(identities)) == len(identities) > 1
    assert len(pieces) > 2 * len(identities), "arguments come in pieces"
    finished = next(event for event in events if isinstance(event, Finished))
    ended = list(arguments.values()) if finished.reason == "tool_calls" else list(arguments.values())[:-1]
    for each in ended:
        jsonschema.validate(json.loads(each), WEATHER.parameters or {})


async def test_log_probabilities_are_of_the_text_and_do_not_disturb_calls(engine: EmbeddedEngine) -> None:
    called = await answer(engine, QUESTION, tools=(WEATHER,), tool_choice=REQUIRED, logprobs=3, max_tokens=200)
    assert called.choices[0].tool_calls
    assert called.choices[0].logprobs == ()
    spoken = await answer(engine, "Hello", tools=(WEATHER,), tool_choice=ToolChoice("none"), logprobs=3)
    assert joined(spoken.choices[0].logprobs) == spoken.choices[0].text


async def test_a_cut_call_is_reason_length(engine: EmbeddedEngine) -> None:
    generation = await answer(engine, QUESTION, tools=(WEATHER,), tool_choice=REQUIRED, max_tokens=12)
    assert generation.choices[0].finish_reason == "length"


async def test_stop_sequences_do_not_cut_calls(engine: EmbeddedEngine) -> None:
    generation = await answer(engine, QUESTION, tools=(WEATHER,), tool_choice=REQUIRED, stop=('"', "{"), max_tokens=200)
    assert generation.choices[0].finish_reason == "tool_calls"
    require_valid(generation.choices[0])


async def test_ignoring_the_end_token_still_ends_after_the_only_call(engine: EmbeddedEngine) -> None:
    named = ToolChoice("required", ("get_weather",))
    generation = await answer(engine, QUESTION, tools=TOOLS, tool_choice=named, ignore_eos=True, max_tokens=300)
    assert generation.choices[0].finish_reason == "tool_calls"
    require_valid(generation.choices[0])


async def test_text_has_the_asked_form_where_no_tool_is_called(engine: EmbeddedEngine) -> None:
    schema = {
        "type": "object",
        "properties": {"ok": {"type": "boolean"}},
        "required": ["ok"],
        "additionalProperties": False,
    }
    generation = await answer(
        engine,
        "Hello!",
        tools=TOOLS,
        grammar=Grammar("json_schema", schema),
        n=8,
        temperature=1.0,
        seed=1,
        max_tokens=150,
    )
    for choice in generation.choices:
        require_valid(choice)
        if not choice.tool_calls:
            jsonschema.validate(json.loads(choice.text), schema)


async def test_tools_that_cannot_be_enforced_are_refused_at_their_parameters(engine: EmbeddedEngine) -> None:
    wrong = Tool("wrong", parameters={"type": "object", "properties": {"x": {"type": "foo"}}})
    with pytest.raises(InvalidRequest) as caught:
        await answer(engine, "Hi", tools=(WEATHER, wrong))
    assert caught.value.parameter == "tools[1].function.parameters"


@pytest.mark.parametrize(
    "parameters",
    [None, {}, {"type": "object"}, {"type": "object", "properties": {}}, {"properties": {}, "required": []}],
)
@pytest.mark.parametrize("strict", [False, True])
async def test_a_tool_without_parameters_is_called_without_arguments(
    engine: EmbeddedEngine, parameters: dict[str, Any] | None, *, strict: bool
) -> None:
    clock = Tool("now", parameters=parameters, strict=strict)
    generation = await answer(
        engine, "What time is it?", tools=(clock,), tool_choice=REQUIRED, parallel_tool_calls=False, temperature=1.0
    )
    assert [(call.name, call.arguments) for call in generation.choices[0].tool_calls] == [("now", "{}")]


async def test_a_tool_that_says_so_takes_any_arguments(engine: EmbeddedEngine) -> None:
    note = Tool("now", parameters={"type": "object", "additionalProperties": True})
    generation = await answer(
        engine, "What time is it?", tools=(note,), tool_choice=REQUIRED, parallel_tool_calls=False, max_tokens=100
    )
    assert json.loads(generation.choices[0].tool_calls[0].arguments)


async def test_a_strict_schema_that_the_engine_would_ignore_is_refused(engine: EmbeddedEngine) -> None:
    strict = Tool(
        "open", parameters={"type": "object", "properties": {"x": {"type": "string", "format": "uri"}}}, strict=True
    )
    with pytest.raises(UnsupportedParameter):
        await answer(engine, "Hi", tools=(strict,), tool_choice=REQUIRED)


async def test_a_schema_that_is_not_strict_is_enforced_as_far_as_it_can_be(engine: EmbeddedEngine) -> None:
    loose = Tool(
        "open",
        parameters={
            "type": "object",
            "properties": {"x": {"type": "string", "format": "uri", "maxLength": 9}},
            "required": ["x"],
            "additionalProperties": False,
        },
    )
    generation = await answer(
        engine, "Hi", tools=(loose,), tool_choice=REQUIRED, parallel_tool_calls=False, max_tokens=100
    )
    assert set(json.loads(generation.choices[0].tool_calls[0].arguments)) == {"x"}


async def test_a_conversation_goes_on_after_a_tool_has_answered(engine: EmbeddedEngine) -> None:
    conversation = [
        user(QUESTION),
        Message("assistant", tool_calls=(ToolCall("call_1", "get_weather", '{"location": "Boston"}'),)),
        user('{"temperature": 21, "sky": "sunny"}', "tool", tool_call_id="call_1"),
    ]
    generation = await answer(engine, conversation, tools=TOOLS, max_tokens=60)
    assert generation.choices[0].text


async def test_a_call_that_was_cut_off_may_be_in_the_conversation(engine: EmbeddedEngine) -> None:
    conversation = [
        user(QUESTION),
        Message("assistant", tool_calls=(ToolCall("call_1", "get_weather", '{"location": "Bos'),)),
        user("failed", "tool", tool_call_id="call_1"),
    ]
    assert (await answer(engine, conversation, tools=TOOLS)).usage.prompt_tokens > 0


async def test_a_conversation_that_ends_with_the_assistant_gets_a_new_turn(engine: EmbeddedEngine) -> None:
    asked = [user("Hello"), user("Hi there", "assistant")]
    generation = await answer(engine, asked)
    alone = await answer(engine, asked[:1])
    new_turn = len(await engine.tokenize("default", "Hi there"))
    assert generation.usage.prompt_tokens > alone.usage.prompt_tokens + new_turn
