"""What is charged for a generation, and to whom."""

import asyncio
from contextlib import aclosing
from typing import Any

import pytest

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.events import Usage
from wireproof_server.generation.folding import fold, fold_all
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling
from wireproof_server.limits.metering import MeteredEngine, charge_to
from wireproof_server.limits.token_quota import TokenQuota, TokenQuotaExhausted

TEXT = TextRequest("scripted", "one two three", Sampling(max_tokens=4))


def test_a_metered_engine_is_an_engine() -> None:
    assert isinstance(MeteredEngine(ScriptedEngine()), Engine)


async def test_all_but_generation_is_the_engines_own() -> None:
    inner = ScriptedEngine()
    metered = MeteredEngine(inner)
    await metered.start()
    assert metered.name == inner.name
    assert await metered.healthy() == await inner.healthy()
    assert await metered.models() == await inner.models()
    (card, *_) = await inner.models()
    assert await metered.tokenize(card.id, "one two") == await inner.tokenize(card.id, "one two")
    await metered.close()


@pytest.mark.parametrize("kind", ["text", "chat"])
async def test_a_whole_generation_is_charged_with_the_engines_count(kind: str) -> None:
    charged: list[int] = []
    charge_to(charged.append)
    engine = MeteredEngine(ScriptedEngine())
    chat = ChatRequest("scripted", [Message("user", (TextPart("Hi"),))], Sampling(max_tokens=4))
    generation = await fold(engine.text(TEXT) if kind == "text" else engine.chat(chat))
    assert charged == [generation.usage.prompt_tokens + generation.usage.completion_tokens]
    assert charged[0] > 0


async def test_each_of_several_prompts_is_charged_from_the_tasks_that_read_them() -> None:
    charged: list[int] = []
    charge_to(charged.append)
    engine = MeteredEngine(ScriptedEngine())
    generations = await fold_all([engine.text(TEXT) for _ in range(3)])
    assert sum(charged) == sum(g.usage.prompt_tokens + g.usage.completion_tokens for g in generations)


async def test_a_generation_that_is_left_early_is_charged_with_what_is_certain() -> None:
    charged: list[int] = []
    charge_to(charged.append)
    read: list[Any] = []
    async with aclosing(MeteredEngine(ScriptedEngine()).text(TEXT)) as events:  # type: ignore[type-var]  # a generator
        async for event in events:
            read.append(event)
            if len(read) == 3:
                break
    assert not any(isinstance(event, Usage) for event in read)
    assert charged == [(read[0].prompt_tokens or 0) + 2]


async def test_callers_at_the_same_time_are_charged_each_for_its_own() -> None:
    engine = MeteredEngine(ScriptedEngine())
    charges: dict[str, list[int]] = {"ada": [], "grace": []}

    async def call(caller: str, prompt: str) -> int:
        charge_to(charges[caller].append)
        usage = (await fold(engine.text(TextRequest("scripted", prompt, Sampling(max_tokens=4))))).usage
        return usage.prompt_tokens + usage.completion_tokens

    short, long = await asyncio.gather(call("ada", "one"), call("grace", "one two three four five six"))
    assert charges == {"ada": [short], "grace": [long]}
    assert short < long


async def test_without_anybody_to_charge_an_engine_just_runs() -> None:
    async def run() -> int:
        return (await fold(MeteredEngine(ScriptedEngine()).text(TEXT))).usage.completion_tokens

    assert await asyncio.create_task(run()) > 0


def test_a_quota_is_for_each_caller_and_ends_when_it_is_used() -> None:
    quota = TokenQuota(10)
    quota.require("ada")
    quota.charge("ada", 9)
    quota.require("ada")
    quota.charge("ada", 5)
    with pytest.raises(TokenQuotaExhausted) as exhausted:
        quota.require("ada")
    assert (exhausted.value.limit, exhausted.value.used) == (10, 14)
    quota.require("grace")
    quota.require(None)
