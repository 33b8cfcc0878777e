"""n answers to one prompt."""

from tests.impl.engines.llama_server.asking import answer, events_of, text_request, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.events import Delta, Finished, Started, Usage


async def test_sequences_are_those_of_seeds_that_count_up(engine: EmbeddedEngine) -> None:
    together = await write(engine, temperature=1.0, seed=11, n=3)
    apart = [await write(engine, temperature=1.0, seed=11 + index) for index in range(3)]
    assert [choice.text for choice in together.choices] == [each.choices[0].text for each in apart]
    assert len({choice.text for choice in together.choices}) > 1


async def test_usage_counts_the_prompt_once_and_sums_what_was_generated(engine: EmbeddedEngine) -> None:
    events = await events_of(engine.text(text_request(temperature=1.0, seed=4, n=5, max_tokens=30)))
    finished = [event for event in events if isinstance(event, Finished)]
    usage = events[-1]
    assert isinstance(usage, Usage)
    assert usage.completion_tokens == sum(each.completion_tokens or 0 for each in finished)
    assert usage.prompt_tokens == (await write(engine)).usage.prompt_tokens
    assert usage.cached_tokens <= usage.prompt_tokens


async def test_events_keep_their_order(engine: EmbeddedEngine) -> None:
    events = await events_of(engine.text(text_request(temperature=1.0, seed=4, n=10)))
    assert [type(event) for event in events].count(Started) == 1
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Usage)
    for index in range(10):
        own = [event for event in events if isinstance(event, Delta | Finished) and event.index == index]
        assert [isinstance(event, Finished) for event in own] == [False] * (len(own) - 1) + [True]


async def test_more_sequences_than_slots_are_all_answered(engine: EmbeddedEngine) -> None:
    generation = await answer(engine, "Tell me a story.", temperature=1.0, n=20, max_tokens=10)
    assert [choice.index for choice in generation.choices] == list(range(20))


async def test_tokens_of_a_prompt_read_before_are_reported_as_cached(engine: EmbeddedEngine) -> None:
    prompt = "A very particular beginning that nobody else in these tests has ever written down."
    await write(engine, prompt, max_tokens=1)
    again = await write(engine, prompt, max_tokens=1)
    assert 0 < again.usage.cached_tokens < again.usage.prompt_tokens
