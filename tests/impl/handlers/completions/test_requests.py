"""What an engine is asked for by a request for completions."""

from typing import Any

import pytest

from tests.impl.handlers.api import Api
from wireproof_contract import documents
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.events import Finished, Started, Usage
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import TextRequest
from wireproof_server.generation.sampling import Sampling


async def asked(api: Api, engine: ScriptedEngine, **body: Any) -> list[TextRequest]:
    """The engine's requests for a body, whatever the engine would make of them."""
    engine.text_script = lambda request: [
        Started("scripted", prompt_logprobs=()),
        *(Finished(index, "stop") for index in range(request.n)),
        Usage(0, 0),
    ]
    await api.answer("completions", **{"prompt": "Hi", **body})
    return [request for request in engine.requests if isinstance(request, TextRequest)]


async def test_without_parameters_sixteen_neutral_tokens_are_asked_for(api: Api, engine: ScriptedEngine) -> None:
    assert await asked(api, engine) == [TextRequest("scripted", "Hi", Sampling(max_tokens=16))]


async def test_null_is_as_good_as_absent(api: Api, engine: ScriptedEngine) -> None:
    schema = documents.load("openapi-3.1.json")["components"]["schemas"]["CreateCompletionRequest"]
    fields = dict.fromkeys(name for name in schema["properties"] if name not in schema["required"])
    with_nulls = await asked(api, engine, **fields)
    assert with_nulls == [TextRequest("scripted", "Hi", Sampling(max_tokens=16))]


async def test_the_sampling_parameters_reach_the_engine(api: Api, engine: ScriptedEngine) -> None:
    knobs: dict[str, Any] = {
        "temperature": 0.5,
        "top_p": 0.25,
        "top_k": 3,
        "min_p": 0.125,
        "seed": 7,
        "presence_penalty": 0.5,
    }
    [request] = await asked(api, engine, max_tokens=0, stop=["a", "b"], logit_bias={"5": -1}, logprobs=2, **knobs)
    assert request.sampling == Sampling(
        **knobs,
        max_tokens=0,
        stop=("a", "b"),
        logit_bias={5: -1},
        logprobs=2,
    )


@pytest.mark.parametrize(
    ("body", "attribute", "expected"),
    [
        ({"suffix": "end"}, "suffix", "end"),
        ({"suffix": ""}, "suffix", ""),
        ({"truncate_sequence": True}, "truncate", True),
        ({"grammar": {"type": "regex", "value": "x"}}, "grammar", Grammar("regex", "x")),
        ({"response_format": {"type": "json_object"}}, "grammar", Grammar("json_object", None, "response_format")),
        ({"n": 3}, "n", 3),
        ({"n": 2, "best_of": 2}, "n", 2),
        ({"logprobs": 3}, "prompt_logprobs", None),
        ({"echo": True}, "prompt_logprobs", None),
        ({"echo": True, "logprobs": 0}, "prompt_logprobs", 0),
        ({"echo": True, "logprobs": 4}, "prompt_logprobs", 4),
    ],
)
async def test_the_other_parameters_reach_the_engine(
    api: Api, engine: ScriptedEngine, body: dict[str, Any], attribute: str, expected: Any
) -> None:
    [request] = await asked(api, engine, **body)
    assert getattr(request, attribute) == expected


@pytest.mark.parametrize(
    ("prompt", "requests"),
    [
        (["a", "b"], [("a", "prompt[0]"), ("b", "prompt[1]")]),
        ([1, 2], [([1, 2], "prompt")]),
        ([[1, 2], [3]], [([1, 2], "prompt[0]"), ([3], "prompt[1]")]),
        (None, [("", "prompt")]),
    ],
)
async def test_every_prompt_is_a_request_of_its_own_with_the_same_seed(
    api: Api, engine: ScriptedEngine, prompt: Any, requests: list[tuple[Any, str]]
) -> None:
    asked_for = await asked(api, engine, prompt=prompt, seed=4)
    assert sorted((request.parameter, request.prompt) for request in asked_for) == sorted(
        (parameter, value) for value, parameter in requests
    )
    assert {request.sampling.seed for request in asked_for} == {4}


async def test_ranking_asks_for_the_logprobs_it_needs(api: Api, engine: ScriptedEngine) -> None:
    [request] = await asked(api, engine, n=1, best_of=3)
    assert (request.n, request.sampling.logprobs) == (3, 0)


async def test_the_first_model_that_is_served_is_asked(api: Api, engine: ScriptedEngine) -> None:
    [request] = await asked(api, engine, model="unknown", models=["unknown-too", "scripted"])
    assert request.model == "scripted"


@pytest.mark.parametrize(
    "body",
    [
        {"user": "someone"},
        {"metadata": {"key": "value"}},
        {"sovereignty_requirements": {}},
        {"tools": [{"type": "function", "function": {"name": "f"}}]},
        {"tools": [{"type": "function", "function": {"name": "f"}}], "tool_choice": "auto"},
        {"tool_choice": "none"},
        {"unknown_field": 1},
    ],
)
async def test_what_changes_no_answer_changes_no_request(
    api: Api, engine: ScriptedEngine, body: dict[str, Any]
) -> None:
    assert await asked(api, engine, **body) == [TextRequest("scripted", "Hi", Sampling(max_tokens=16))]
