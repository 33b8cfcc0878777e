"""Log probabilities of what was generated and of the prompt."""

import json

import pytest

from tests.impl.engines.llama_server.asking import STORY, answer, deltas_of, events_of, joined, text_request, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.events import TokenLogprob
from wireproof_server.generation.folding import Generation
from wireproof_server.generation.grammar import Grammar

MANY_SCRIPTS = "naïve café 🙂👍🏽 日本語 ok — “quoted”\u2028line"


def prompt_logprobs(generation: Generation) -> tuple[TokenLogprob, ...]:
    entries = generation.started.prompt_logprobs
    assert entries is not None
    return entries


async def test_every_token_has_its_log_probability_and_the_alternatives_asked_for(engine: EmbeddedEngine) -> None:
    choice = (await write(engine, logprobs=3)).choices[0]
    assert joined(choice.logprobs) == choice.text
    for token in choice.logprobs:
        assert len(token.top) == 3
        assert token.bytes == token.token.encode()
        values = [each.logprob or 0.0 for each in token.top]
        assert values == sorted(values, reverse=True)
        assert max(values) <= 0


async def test_log_probabilities_of_0_alternatives_are_those_of_the_chosen_tokens(engine: EmbeddedEngine) -> None:
    choice = (await answer(engine, "Hello", logprobs=0)).choices[0]
    assert choice.logprobs
    assert all(token.top == () and token.logprob is not None for token in choice.logprobs)
    assert joined(choice.logprobs) == choice.text


async def test_log_probabilities_are_those_before_sampling_parameters(engine: EmbeddedEngine) -> None:
    plain = (await write(engine, max_tokens=1, logprobs=5)).choices[0].logprobs[0]
    shaped = (await write(engine, max_tokens=1, logprobs=5, temperature=2.0, top_k=1, min_p=0.9)).choices[0].logprobs[0]
    assert [each.logprob for each in shaped.top] == pytest.approx([each.logprob for each in plain.top], abs=1e-3)


async def test_without_the_parameter_there_are_none(engine: EmbeddedEngine) -> None:
    generation = await write(engine)
    assert generation.choices[0].logprobs == ()
    assert generation.started.prompt_logprobs is None


async def test_the_first_token_of_a_prompt_has_none_and_all_others_have_one(engine: EmbeddedEngine) -> None:
    generation = await write(engine, max_tokens=0, prompt_logprobs=2)
    entries = prompt_logprobs(generation)
    assert len(entries) == generation.usage.prompt_tokens
    assert entries[0].logprob is None
    assert entries[0].top == ()
    assert all((entry.logprob or 0.0) < 0 and len(entry.top) == 2 for entry in entries[1:])
    assert joined(entries) == STORY


async def test_a_prompt_is_scored_exactly_as_it_was_generated(engine: EmbeddedEngine) -> None:
    written = (await write(engine, temperature=1.0, seed=2, logprobs=0, max_tokens=30)).choices[0]
    prefix = prompt_logprobs(await write(engine, max_tokens=0, prompt_logprobs=0))
    ids = [token.id or 0 for token in (*prefix, *written.logprobs)]
    scored = prompt_logprobs(await write(engine, ids, max_tokens=0, prompt_logprobs=0))
    generated = [token.logprob for token in written.logprobs]
    assert [token.logprob for token in scored[len(prefix) :]] == pytest.approx(generated, abs=1e-3)


async def test_a_prompt_of_many_scripts_is_scored_token_by_token(engine: EmbeddedEngine) -> None:
    generation = await write(engine, MANY_SCRIPTS, max_tokens=0, prompt_logprobs=1)
    entries = prompt_logprobs(generation)
    assert len(entries) == generation.usage.prompt_tokens
    assert joined(entries) == MANY_SCRIPTS
    assert b"".join(entry.bytes for entry in entries).decode() == MANY_SCRIPTS
    assert all((entry.logprob or 0.0) < 0 for entry in entries[1:])


async def test_tokens_inside_a_character_are_scored_as_the_model_would_generate_them(engine: EmbeddedEngine) -> None:
    entries = prompt_logprobs(await write(engine, "🙂", max_tokens=0, prompt_logprobs=0))
    place = next(place for place, entry in enumerate(entries) if place and not entry.token)
    before = [entry.id or 0 for entry in entries[:place]]
    top = (await write(engine, before, max_tokens=1, logprobs=4096, logit_bias={84: 100.0})).choices[0].logprobs[0].top
    expected = next(each.logprob for each in top if each.id == entries[place].id)
    assert entries[place].logprob == pytest.approx(expected, abs=1e-3)


async def test_a_prompt_with_tokens_that_end_texts_is_scored_to_its_end(engine: EmbeddedEngine) -> None:
    ids = [1, 84, 2, 211, 1, 90, 2, 2, 100]
    generation = await write(engine, ids, max_tokens=0, prompt_logprobs=0)
    assert [entry.id for entry in prompt_logprobs(generation)] == ids
    assert joined(prompt_logprobs(generation)) == generation.started.prompt_text


async def test_token_ids_are_told_as_the_exact_text(engine: EmbeddedEngine) -> None:
    ids = [
        token.id or 0 for token in prompt_logprobs(await write(engine, MANY_SCRIPTS, max_tokens=0, prompt_logprobs=0))
    ]
    assert (await write(engine, ids[1:], max_tokens=0)).started.prompt_text == MANY_SCRIPTS
    assert list(await engine.tokenize("default", MANY_SCRIPTS)) == ids[1:]


async def test_the_prompt_is_scored_and_continued_in_one_request(engine: EmbeddedEngine) -> None:
    both = await write(engine, prompt_logprobs=1, logprobs=1, n=2)
    assert joined(prompt_logprobs(both)) == STORY
    assert both.choices[0].text == both.choices[1].text == (await write(engine)).choices[0].text


async def test_characters_are_never_split_and_each_has_one_entry(engine: EmbeddedEngine) -> None:
    emoji = [token.id or 0 for token in prompt_logprobs(await write(engine, "🙂é日", max_tokens=0, prompt_logprobs=0))][
        1:
    ]
    bias = dict.fromkeys(emoji, 12.0)  # the model writes pieces of these characters, in any order
    for seed in range(4):
        request = text_request(temperature=1.5, seed=seed, logit_bias=bias, logprobs=1, max_tokens=60, n=2)
        for index in range(2):
            for delta in deltas_of(await events_of(engine.text(request)), index):
                assert joined(delta.logprobs) == delta.text
                delta.text.encode()  # no surrogate, no half of a character


async def test_text_in_many_scripts_comes_out_as_written(engine: EmbeddedEngine) -> None:
    grammar = Grammar("lark", "start: " + json.dumps(MANY_SCRIPTS, ensure_ascii=False))
    events = await events_of(engine.text(text_request(grammar=grammar, max_tokens=100, logprobs=0)))
    assert "".join(delta.text for delta in deltas_of(events)) == MANY_SCRIPTS
    assert all("\ufffd" not in delta.text for delta in deltas_of(events))
