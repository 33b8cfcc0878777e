"""Every parameter of chat completions has its true effect on the shipped model, through the whole server."""

import json
from typing import Any

import pytest

from tests.impl.handlers.api import Api

HELLO = [{"role": "user", "content": "Hello, how are you?"}]
WEATHER = [{"role": "user", "content": "What's the weather like in Boston today?"}]


def function(name: str, **properties: Any) -> dict[str, Any]:
    schema = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    return {"type": "function", "function": {"name": name, "description": name, "parameters": schema}}


NUMBER = {"type": "integer", "minimum": 0, "maximum": 99}
TOOLS = [
    function("get_weather", location={"type": "string", "maxLength": 20}),
    function("add", a=NUMBER, b=NUMBER),
]


async def choice(tiny: Api, **body: Any) -> Any:
    answer = await tiny.answer("chat/completions", **{"messages": HELLO, "temperature": 0, **body})
    return answer["choices"][0]


async def content(tiny: Api, **body: Any) -> Any:
    return (await choice(tiny, **body))["message"]["content"]


def calls(chosen: Any) -> list[tuple[str, Any]]:
    """Names and arguments of the calls of a choice that ended with them."""
    assert chosen["finish_reason"] == "tool_calls"
    assert chosen["message"]["content"] is None
    made = chosen["message"]["tool_calls"]
    assert len({call["id"] for call in made}) == len(made)
    return [(call["function"]["name"], json.loads(call["function"]["arguments"])) for call in made]


async def test_it_answers_and_stops_by_itself(tiny: Api) -> None:
    answer = await choice(tiny)
    assert answer["message"]["content"].startswith("Hello!")
    assert answer["finish_reason"] == "stop"


async def test_what_was_said_before_changes_the_answer(tiny: Api) -> None:
    conversation = [
        {"role": "system", "content": "You are a helpful assistant."},
        {"role": "user", "content": [{"type": "text", "text": "My name is "}, {"type": "text", "text": "Tom."}]},
        {"role": "assistant", "content": "Nice to meet you, Tom."},
        {"role": "user", "content": "What is my name?"},
    ]
    assert "Tom" in await content(tiny, messages=conversation)


async def test_the_result_of_a_tool_is_read(tiny: Api) -> None:
    call = {
        "id": "call_1",
        "type": "function",
        "function": {"name": "get_weather", "arguments": '{"location": "Paris"}'},
    }
    conversation = [
        {"role": "user", "content": "What's the weather like in Paris today?"},
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [call],
        },
        {"role": "tool", "tool_call_id": "call_1", "content": '{"temperature": 21, "sky": "sunny"}'},
    ]
    assert "21" in await content(tiny, messages=conversation, tools=TOOLS[:1])


async def test_limits_and_stop_sequences_end_the_answer(tiny: Api) -> None:
    whole = await content(tiny)
    for name in ("max_tokens", "max_completion_tokens"):
        answer = await tiny.answer("chat/completions", messages=HELLO, temperature=0, **{name: 3})
        assert answer["usage"]["completion_tokens"] == 3
        assert answer["choices"][0]["finish_reason"] == "length"
        assert whole.startswith(answer["choices"][0]["message"]["content"])
    stopped = await choice(tiny, stop=[whole[4:8]])
    assert (stopped["message"]["content"], stopped["finish_reason"]) == (whole[:4], "stop")


async def test_seeds_and_n_choose_among_answers(tiny: Api) -> None:
    body = {"messages": [{"role": "user", "content": "Tell me a story."}], "temperature": 1.5, "max_tokens": 20}
    answers = [await tiny.answer("chat/completions", **body, seed=seed, n=3) for seed in (1, 1, 50)]
    texts = [[each["message"]["content"] for each in answer["choices"]] for answer in answers]
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]
    assert len(set(texts[0])) > 1


async def test_logprobs_cover_the_answer(tiny: Api) -> None:
    answer = await choice(tiny, logprobs=True, top_logprobs=3)
    entries = answer["logprobs"]["content"]
    assert b"".join(bytes(entry["bytes"]) for entry in entries).decode() == answer["message"]["content"]
    for entry in entries:
        assert [each["logprob"] for each in entry["top_logprobs"]] == sorted(
            (each["logprob"] for each in entry["top_logprobs"]), reverse=True
        )
        assert len(entry["top_logprobs"]) == 3
        assert entry["top_logprobs"][0]["token"] == entry["token"]  # greedy
    assert all(entry["top_logprobs"] == [] for entry in (await choice(tiny, logprobs=True))["logprobs"]["content"])


async def test_the_answer_has_its_format(tiny: Api) -> None:
    schema = {"type": "object", "properties": {"n": NUMBER}, "required": ["n"], "additionalProperties": False}
    for response_format in (
        {"type": "json_schema", "json_schema": {"name": "n", "schema": schema, "strict": True}},
        {"type": "json_schema", "json_schema": {"name": "n", "schema": schema}},
    ):
        for seed in range(3):
            answer = json.loads(await content(tiny, response_format=response_format, temperature=1.5, seed=seed))
            assert 0 <= answer["n"] <= 99
    assert isinstance(json.loads(await content(tiny, response_format={"type": "json_object"})), dict)
    assert await content(tiny, grammar={"type": "regex", "value": "a{7}"}) == "aaaaaaa"


async def test_a_tool_is_called_where_it_fits_and_not_where_it_must_not(tiny: Api) -> None:
    assert calls(await choice(tiny, messages=WEATHER, tools=TOOLS)) == [("get_weather", {"location": "Boston"})]
    for body in ({"tools": TOOLS, "tool_choice": "none"}, {}):
        answer = await choice(tiny, messages=WEATHER, **body, max_tokens=40)
        assert "tool_calls" not in answer["message"]
        assert answer["message"]["content"]


@pytest.mark.parametrize(
    ("tool_choice", "names"),
    [
        ("required", {"get_weather", "add"}),
        ({"type": "function", "function": {"name": "add"}}, {"add"}),
        ({"type": "function", "name": "add"}, {"add"}),
        ({"type": "allowed_tools", "mode": "required", "tools": [{"type": "function", "name": "add"}]}, {"add"}),
        (
            {
                "type": "allowed_tools",
                "allowed_tools": {"mode": "required", "tools": [{"type": "function", "function": {"name": "add"}}]},
            },
            {"add"},
        ),
    ],
)
async def test_a_demanded_call_is_made_with_arguments_valid_against_their_schema(
    tiny: Api, tool_choice: Any, names: set[str]
) -> None:
    for seed in range(2):
        body = {"tools": TOOLS, "tool_choice": tool_choice, "temperature": 1.2, "seed": seed, "max_tokens": 200}
        for name, arguments in calls(await choice(tiny, **body)):
            assert name in names
            if name == "add":
                assert all(0 <= arguments[each] <= 99 for each in "ab")
            else:
                assert len(arguments["location"]) <= 20


async def test_without_parallel_calls_there_is_one(tiny: Api) -> None:
    for seed in range(3):
        body = {"tools": TOOLS, "tool_choice": "required", "parallel_tool_calls": False, "temperature": 1.5}
        assert len(calls(await choice(tiny, **body, seed=seed, max_tokens=200))) == 1


async def test_the_deprecated_form_calls_too(tiny: Api) -> None:
    answer = await choice(
        tiny, messages=WEATHER, functions=[TOOLS[0]["function"]], function_call={"name": "get_weather"}
    )
    assert answer["finish_reason"] == "function_call"
    assert json.loads(answer["message"]["function_call"]["arguments"]) == {"location": "Boston"}


async def test_a_conversation_beyond_the_context_is_refused_or_truncated(tiny: Api) -> None:
    long = [{"role": "user", "content": "x " * 600}]
    error = await tiny.error("chat/completions", messages=long)
    assert (error["status"], error["code"], error["param"]) == (400, "context_length_exceeded", "messages")


async def test_what_the_model_cannot_do_is_refused_by_name(tiny: Api) -> None:
    picture = [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "data:,"}}]}]
    for body, param in (
        ({"messages": picture}, "messages[0].content[0]"),
        ({"messages": HELLO, "reasoning_effort": "high"}, "reasoning_effort"),
    ):
        error = await tiny.error("chat/completions", **body)
        assert (error["status"], error["code"], error["param"]) == (400, "unsupported_parameter", param)
