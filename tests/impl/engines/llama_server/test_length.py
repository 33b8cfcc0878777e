"""How long an answer may be, and what becomes of a prompt that is too long."""

import pytest

from tests.impl.engines.llama_server.asking import answer, events_of, text_request, user, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.errors import ContextLengthExceeded
from wireproof_server.generation.events import Finished, Started, Usage

LETTER = 84  # a plain token
CONTEXT = 512  # of the small engine


async def test_max_tokens_ends_the_text_with_reason_length(small_engine: EmbeddedEngine) -> None:
    generation = await write(small_engine, max_tokens=5, logprobs=0)
    assert generation.choices[0].finish_reason == "length"
    assert generation.usage.completion_tokens == len(generation.choices[0].logprobs) == 5


async def test_max_tokens_0_generates_nothing_and_still_counts_the_prompt(small_engine: EmbeddedEngine) -> None:
    events = await events_of(small_engine.text(text_request(max_tokens=0, n=2)))
    started = events[0]
    assert isinstance(started, Started)
    assert events[1:] == [
        Finished(0, "length", completion_tokens=0),
        Finished(1, "length", completion_tokens=0),
        Usage(started.prompt_tokens or 0, 0),
    ]


async def test_without_max_tokens_the_text_goes_to_the_end_of_the_context(small_engine: EmbeddedEngine) -> None:
    prompt = [LETTER] * (CONTEXT - 30)
    generation = await write(small_engine, prompt, max_tokens=None, ignore_eos=True)
    assert generation.choices[0].finish_reason == "length"
    assert generation.usage.prompt_tokens + generation.usage.completion_tokens == CONTEXT


async def test_the_model_ending_its_text_is_reason_stop(small_engine: EmbeddedEngine) -> None:
    generation = await answer(small_engine, "Hello, how are you?", max_tokens=None)
    assert generation.choices[0].finish_reason == "stop"


async def test_prompt_and_max_tokens_may_fill_the_context_exactly(small_engine: EmbeddedEngine) -> None:
    generation = await write(small_engine, [LETTER] * (CONTEXT - 3), max_tokens=3, ignore_eos=True)
    assert generation.usage.completion_tokens == 3


@pytest.mark.parametrize(
    ("prompt_tokens", "max_tokens"), [(CONTEXT, None), (CONTEXT - 2, 3), (5, CONTEXT), (CONTEXT + 9, 0)]
)
async def test_what_does_not_fit_the_context_is_refused_with_the_numbers(
    small_engine: EmbeddedEngine, prompt_tokens: int, max_tokens: int | None
) -> None:
    with pytest.raises(ContextLengthExceeded, match=f"holds {CONTEXT} tokens") as caught:
        await write(small_engine, [LETTER] * prompt_tokens, max_tokens=max_tokens)
    assert caught.value.parameter == "prompt"


async def test_a_prompt_that_fills_the_context_can_be_scored(small_engine: EmbeddedEngine) -> None:
    generation = await write(small_engine, [LETTER] * 300, max_tokens=0, prompt_logprobs=0)
    assert len(generation.started.prompt_logprobs or ()) == 300


async def test_a_conversation_that_does_not_fit_is_refused_at_its_own_parameter(small_engine: EmbeddedEngine) -> None:
    with pytest.raises(ContextLengthExceeded) as caught:
        await answer(small_engine, "word " * CONTEXT)
    assert caught.value.parameter == "messages"


async def test_truncation_keeps_the_end_of_the_prompt_and_room_for_the_answer(small_engine: EmbeddedEngine) -> None:
    prompt = [LETTER] * CONTEXT + list(range(100, 120))
    generation = await write(small_engine, prompt, max_tokens=16, truncate=True, ignore_eos=True)
    assert generation.usage.prompt_tokens == CONTEXT - 16
    assert generation.usage.completion_tokens == 16
    kept = await write(small_engine, prompt[-(CONTEXT - 16) :], max_tokens=16, ignore_eos=True)
    assert generation.choices == kept.choices
    assert generation.started.prompt_text == kept.started.prompt_text


async def test_truncation_keeps_the_beginning_token_of_a_text(small_engine: EmbeddedEngine) -> None:
    generation = await write(
        small_engine, "word " * CONTEXT + "the end", max_tokens=0, truncate=True, prompt_logprobs=None
    )
    assert generation.usage.prompt_tokens == CONTEXT
    assert (generation.started.prompt_text or "").endswith("the end")


async def test_truncation_without_max_tokens_leaves_room_to_answer(small_engine: EmbeddedEngine) -> None:
    generation = await answer(small_engine, [user("word " * CONTEXT)], max_tokens=None, truncate=True)
    assert generation.usage.prompt_tokens < CONTEXT
    assert generation.usage.completion_tokens > 0


async def test_truncation_leaves_a_prompt_that_fits_alone(small_engine: EmbeddedEngine) -> None:
    assert (await write(small_engine, truncate=True)).choices == (await write(small_engine)).choices


async def test_an_empty_prompt_begins_a_new_document(small_engine: EmbeddedEngine) -> None:
    of_text, of_ids = await write(small_engine, ""), await write(small_engine, [])
    assert of_text.usage.prompt_tokens == of_ids.usage.prompt_tokens == 1
    assert of_text.choices == of_ids.choices
    assert of_text.started.prompt_text == of_ids.started.prompt_text == ""
