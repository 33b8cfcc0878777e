"""A seed gives the same text, however the engine came to it."""

import asyncio

from tests.impl.engines.llama_server.asking import write
from wireproof_server.engines.embedded.engine import EmbeddedEngine

LONG = [token for start in range(6) for token in range(300 + 80 * start, 380 + 80 * start)]  # nothing a model expects


async def test_a_cached_prompt_gives_the_same_probabilities(engine: EmbeddedEngine) -> None:
    first, second = [await write(engine, LONG, temperature=1.0, seed=1, logprobs=3) for _ in range(2)]
    assert first.usage.cached_tokens < second.usage.cached_tokens
    assert first.choices == second.choices


async def test_a_seed_gives_the_same_text_alone_and_among_others(engine: EmbeddedEngine) -> None:
    prompts = [LONG[place : place + 70 + place] for place in range(16)]
    alone = [await write(engine, prompt, temperature=1.0, seed=3, logprobs=1) for prompt in prompts]
    together = await asyncio.gather(*(write(engine, prompt, temperature=1.0, seed=3, logprobs=1) for prompt in prompts))
    assert [each.choices for each in alone] == [each.choices for each in together]
