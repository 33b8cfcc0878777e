"""What an engine is asked for by a request for a chat completion."""

from typing import Any

import pytest

from tests.impl.handlers.api import Api
from wireproof_contract import documents
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.conversation import Message, TextPart, Tool, ToolChoice
from wireproof_server.generation.events import Finished, Started, Usage
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest
from wireproof_server.generation.sampling import Sampling

MESSAGES = [{"role": "user", "content": "Hi"}]
PLAIN = ChatRequest("scripted", (Message("user", (TextPart("Hi"),)),))
TOOLS = [{"type": "function", "function": {"name": name}} for name in ("a", "b")]


async def asked(api: Api, engine: ScriptedEngine, **body: Any) -> ChatRequest:
    """The engine's request for a body, whatever the engine would make of it."""
    engine.chat_script = lambda request: [
        Started("scripted"),
        *(Finished(index, "stop") for index in range(request.n)),
        Usage(0, 0),
    ]
    await api.answer("chat/completions", **{"messages": MESSAGES, **body})
    [request] = engine.requests
    assert isinstance(request, ChatRequest)
    return request


async def test_without_parameters_one_neutral_answer_is_asked_for(api: Api, engine: ScriptedEngine) -> None:
    assert await asked(api, engine) == PLAIN


async def test_null_is_as_good_as_absent(api: Api, engine: ScriptedEngine) -> None:
    schema = documents.load("openapi-3.1.json")["components"]["schemas"]["CreateChatCompletionRequest"]
    fields = dict.fromkeys(name for name in schema["properties"] if name not in schema["required"])
    assert await asked(api, engine, **fields) == PLAIN


async def test_the_sampling_parameters_reach_the_engine(api: Api, engine: ScriptedEngine) -> None:
    knobs: dict[str, Any] = {"temperature": 0, "top_p": 0.25, "top_k": 3, "min_p": 0.125, "seed": 7}
    request = await asked(api, engine, stop="a", logit_bias={"5": -1}, max_completion_tokens=4, **knobs)
    assert request.sampling == Sampling(**knobs, max_tokens=4, stop=("a",), logit_bias={5: -1})


@pytest.mark.parametrize(
    ("body", "sampling"),
    [
        ({"max_tokens": 5}, Sampling(max_tokens=5)),
        ({"max_completion_tokens": 5}, Sampling(max_tokens=5)),
        ({"max_completion_tokens": 5, "max_tokens": 5}, Sampling(max_tokens=5)),
        ({"logprobs": True}, Sampling(logprobs=0)),
        ({"logprobs": True, "top_logprobs": 7}, Sampling(logprobs=7)),
        ({"logprobs": False}, Sampling()),
    ],
)
async def test_limits_and_logprobs_reach_the_engine(
    api: Api, engine: ScriptedEngine, body: dict[str, Any], sampling: Sampling
) -> None:
    assert (await asked(api, engine, **body)).sampling == sampling


@pytest.mark.parametrize(
    ("body", "attribute", "expected"),
    [
        ({"n": 3}, "n", 3),
        ({"truncate_sequence": True}, "truncate", True),
        ({"grammar": {"type": "lark", "value": "start: /x/"}}, "grammar", Grammar("lark", "start: /x/")),
        ({"response_format": {"type": "json_object"}}, "grammar", Grammar("json_object", None, "response_format")),
        ({"tools": TOOLS}, "tools", (Tool("a"), Tool("b"))),
        ({"tools": TOOLS, "tool_choice": "none"}, "tool_choice", ToolChoice("none")),
        ({"tools": TOOLS, "tool_choice": "required"}, "tool_choice", ToolChoice("required")),
        ({"tools": TOOLS, "tool_choice": TOOLS[1]}, "tool_choice", ToolChoice("required", ("b",))),
        ({"tools": TOOLS, "parallel_tool_calls": False}, "parallel_tool_calls", False),
        ({"functions": [{"name": "a"}]}, "parallel_tool_calls", False),
        ({"reasoning_effort": "low"}, "reasoning_effort", "low"),
        ({"reasoning": {"effort": "low"}}, "reasoning_effort", "low"),
        ({"reasoning": {"effort": "low"}, "reasoning_effort": "low"}, "reasoning_effort", "low"),
        ({"reasoning": {"effort": None}}, "reasoning_effort", None),
    ],
)
async def test_the_other_parameters_reach_the_engine(
    api: Api, engine: ScriptedEngine, body: dict[str, Any], attribute: str, expected: Any
) -> None:
    assert getattr(await asked(api, engine, **body), attribute) == expected


@pytest.mark.parametrize(
    "body",
    [
        {"user": "someone"},
        {"safety_identifier": "someone", "prompt_cache_key": "k"},
        {"metadata": {"key": "value"}},
        {"store": False},
        {"modalities": ["text"]},
        {"verbosity": "medium"},
        {"service_tier": "flex"},
        {"sovereignty_requirements": {}},
        {"tool_choice": "auto"},
        {"unknown_field": 1},
    ],
)
async def test_what_changes_no_answer_changes_no_request(
    api: Api, engine: ScriptedEngine, body: dict[str, Any]
) -> None:
    assert await asked(api, engine, **body) == PLAIN
