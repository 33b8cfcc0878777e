"""Suffix: the text between, by the tokens that the model was trained with for it."""

import pytest

from tests.impl.engines.llama_server.asking import write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.errors import ContextLengthExceeded, UnsupportedParameter

PROMPT, SUFFIX = "def add(a, b):\n    return ", "\n"
PREFIX_TOKEN, MIDDLE_TOKEN, SUFFIX_TOKEN = 3, 4, 5  # of the shipped model's conventions


async def test_prompt_and_suffix_are_read_between_the_models_own_tokens(engine: EmbeddedEngine) -> None:
    filled = await write(engine, PROMPT, suffix=SUFFIX)
    prompt, suffix = await engine.tokenize("default", PROMPT), await engine.tokenize("default", SUFFIX)
    written_out = [0, PREFIX_TOKEN, *prompt, SUFFIX_TOKEN, *suffix, MIDDLE_TOKEN]
    by_hand = await write(engine, written_out)
    assert filled.choices == by_hand.choices
    assert filled.usage.prompt_tokens == len(written_out)


async def test_the_suffix_changes_what_is_written(engine: EmbeddedEngine) -> None:
    assert (await write(engine, PROMPT, suffix=SUFFIX)).choices != (await write(engine, PROMPT)).choices


async def test_the_prompt_is_told_without_the_suffix(engine: EmbeddedEngine) -> None:
    assert (await write(engine, PROMPT, suffix=SUFFIX, max_tokens=0)).started.prompt_text == PROMPT


async def test_an_empty_suffix_still_fills_in(engine: EmbeddedEngine) -> None:
    filled = await write(engine, PROMPT, suffix="")
    by_hand = await write(
        engine, [0, PREFIX_TOKEN, *await engine.tokenize("default", PROMPT), SUFFIX_TOKEN, MIDDLE_TOKEN]
    )
    assert filled.choices == by_hand.choices


async def test_the_suffix_of_a_truncated_prompt_is_kept(small_engine: EmbeddedEngine) -> None:
    long = [84] * 700
    with pytest.raises(ContextLengthExceeded):
        await write(small_engine, long, suffix=SUFFIX)
    filled = await write(small_engine, long, suffix=SUFFIX, truncate=True, max_tokens=8)
    assert filled.usage.prompt_tokens == 512 - 8
    kept = long[: 512 - 8 - 5]
    by_hand = await write(
        small_engine,
        [0, PREFIX_TOKEN, *kept, SUFFIX_TOKEN, *await small_engine.tokenize("default", SUFFIX), MIDDLE_TOKEN],
        max_tokens=8,
    )
    assert filled.choices == by_hand.choices


async def test_a_prompt_with_a_suffix_is_not_scored(engine: EmbeddedEngine) -> None:
    with pytest.raises(UnsupportedParameter) as caught:
        await write(engine, PROMPT, suffix=SUFFIX, prompt_logprobs=1)
    assert caught.value.parameter == "suffix"
