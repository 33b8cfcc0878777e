"""Completions as one object."""

import re

from tests.impl.handlers.api import Api
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.events import Delta, Finished, Started, TokenLogprob, Usage
from wireproof_server.generation.requests import TextRequest


async def test_the_object_is_complete(api: Api) -> None:
    answer = await api.answer("completions", prompt="Hi", max_tokens=3)
    assert re.fullmatch("cmpl-[0-9a-f]{24}", answer.pop("id"))
    assert re.fullmatch("fp_[0-9a-f]{12}", answer.pop("system_fingerprint"))
    assert isinstance(answer.pop("created"), int)
    assert answer == {
        "object": "text_completion",
        "model": "scripted",
        "choices": [{"text": " The quick brown", "index": 0, "logprobs": None, "finish_reason": "length"}],
        "usage": {
            "prompt_tokens": 2,
            "completion_tokens": 3,
            "total_tokens": 5,
            "prompt_tokens_details": {"cached_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": 0},
        },
    }


async def test_ids_differ_and_the_fingerprint_does_not(api: Api) -> None:
    first, second = await api.answer("completions", prompt="a"), await api.answer("completions", prompt="b")
    assert first["id"] != second["id"]
    assert first["system_fingerprint"] == second["system_fingerprint"]


async def test_the_model_is_the_one_that_ran(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda _: [Started("scripted-2026"), Finished(0, "stop"), Usage(1, 0)]
    assert (await api.answer("completions", prompt="a", model="default"))["model"] == "scripted-2026"


def numbered(request: TextRequest) -> list[Step]:
    """Choices that say their prompt and number; the likeliest is the last, the unlikeliest the first."""
    steps: list[Step] = [Started("scripted")]
    for index in reversed(range(request.n)):
        text = f"{request.prompt}{index}"
        token = TokenLogprob(text, index - 10.0, text.encode())
        logprobs = () if request.sampling.logprobs is None else (token,)
        steps += [Delta(index, text, logprobs=logprobs), Finished(index, "stop")]
    return [*steps, Usage(2, 3 * request.n, cached_tokens=1)]


async def test_choice_i_times_n_plus_j_is_the_j_th_of_prompt_i_and_usage_counts_all(
    api: Api, engine: ScriptedEngine
) -> None:
    engine.text_script = numbered
    answer = await api.answer("completions", prompt=["a", "b", "c"], n=2)
    assert [choice["index"] for choice in answer["choices"]] == list(range(6))
    assert [choice["text"] for choice in answer["choices"]] == ["a0", "a1", "b0", "b1", "c0", "c1"]
    usage = answer["usage"]
    assert (usage["prompt_tokens"], usage["completion_tokens"], usage["total_tokens"]) == (6, 18, 24)
    assert usage["prompt_tokens_details"] == {"cached_tokens": 3}


async def test_of_best_of_the_n_likeliest_are_kept_and_usage_counts_all_that_ran(
    api: Api, engine: ScriptedEngine
) -> None:
    engine.text_script = numbered
    answer = await api.answer("completions", prompt=["a", "b"], n=2, best_of=4)
    assert [(choice["index"], choice["text"]) for choice in answer["choices"]] == [
        (0, "a3"),
        (1, "a2"),
        (2, "b3"),
        (3, "b2"),
    ]
    assert answer["usage"]["completion_tokens"] == 24
    assert [choice["logprobs"] for choice in answer["choices"]] == [None] * 4


async def test_logprobs_that_were_asked_for_stay_with_the_best(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = numbered
    answer = await api.answer("completions", prompt="a", best_of=3, logprobs=0)
    assert answer["choices"][0]["logprobs"]["token_logprobs"] == [-8.0]


async def test_an_engine_without_logprobs_refuses_best_of_by_its_name(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda _: [UnsupportedParameter("no logprobs here", parameter="logprobs")]
    assert (await api.error("completions", prompt="a", best_of=2))["param"] == "best_of"
    assert (await api.error("completions", prompt="a", best_of=2, logprobs=1))["param"] == "logprobs"
    assert (await api.error("completions", prompt="a", logprobs=1))["param"] == "logprobs"


async def test_an_empty_list_of_prompts_has_no_choices(api: Api, engine: ScriptedEngine) -> None:
    answer = await api.answer("completions", prompt=[])
    assert (answer["choices"], answer["usage"]["total_tokens"], answer["model"]) == ([], 0, "scripted")
    [chunk] = await api.chunks("completions", prompt=[], stream_options={"include_usage": True})
    assert (chunk["choices"], chunk["usage"]["total_tokens"], chunk["model"]) == ([], 0, "scripted")
    assert engine.requests == []
