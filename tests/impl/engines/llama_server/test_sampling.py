"""Each sampling parameter does what it says, judged by the probabilities that the engine itself reports."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from tests.impl.engines.llama_server.asking import write
from wireproof_server.engines.embedded.engine import EmbeddedEngine

OPEN_PROMPT = "The"  # many words may follow
DRAWS = 300


async def next_probabilities(engine: EmbeddedEngine) -> dict[int, float]:
    """The probability of every token after the open prompt, most likely first."""
    generation = await write(engine, OPEN_PROMPT, max_tokens=1, logprobs=4096)
    return {each.id or 0: math.exp(each.logprob or 0.0) for each in generation.choices[0].logprobs[0].top}


async def draw(engine: EmbeddedEngine, draws: int = DRAWS, **fields: Any) -> Counter[int | None]:
    """How often each token came first, over seeds that count up from a fixed one: the same in every run."""
    generation = await write(
        engine, OPEN_PROMPT, **{"temperature": 1.0, "seed": 7, "max_tokens": 1, "logprobs": 0, "n": draws, **fields}
    )
    return Counter(choice.logprobs[0].id if choice.logprobs else None for choice in generation.choices)


def require_distribution(drawn: Mapping[int | None, int], expected: Mapping[int, float]) -> None:
    """Each likely token's share lies within five standard deviations of its probability."""
    likely = [token for token, probability in expected.items() if probability >= 0.03]
    assert len(likely) >= 3, "the prompt is not open enough to show anything"
    for token in likely:
        probability = expected[token]
        deviation = math.sqrt(probability * (1 - probability) / DRAWS)
        assert abs(drawn[token] / DRAWS - probability) < 5 * deviation


async def test_temperature_0_takes_the_most_likely_token_every_time(engine: EmbeddedEngine) -> None:
    first, second = [await write(engine, temperature=0.0, logprobs=2) for _ in range(2)]
    assert first.choices == second.choices
    assert all(token.id == token.top[0].id for token in first.choices[0].logprobs)


async def test_temperature_1_draws_tokens_as_often_as_their_probability_says(engine: EmbeddedEngine) -> None:
    require_distribution(await draw(engine), await next_probabilities(engine))


async def test_temperature_2_flattens_the_distribution_by_the_square_root(engine: EmbeddedEngine) -> None:
    roots = {token: math.sqrt(each) for token, each in (await next_probabilities(engine)).items()}
    total = sum(roots.values())
    drawn = await draw(engine, temperature=2.0)
    expected = {token: root / total for token, root in roots.items()}
    ten = list(expected)[:10]
    share = sum(expected[token] for token in ten)
    assert abs(sum(drawn[token] for token in ten) / DRAWS - share) < 5 * math.sqrt(share * (1 - share) / DRAWS)


async def test_a_tiny_temperature_is_greedy(engine: EmbeddedEngine) -> None:
    greedy = await write(engine)
    assert (await write(engine, temperature=1e-9, seed=3)).choices == greedy.choices


async def test_a_seed_repeats_the_text_and_another_changes_it(engine: EmbeddedEngine) -> None:
    texts = [(await write(engine, temperature=1.0, seed=seed)).choices[0].text for seed in (1, 1, 2, 3)]
    assert texts[0] == texts[1]
    assert len(set(texts)) == 3


@pytest.mark.parametrize("seed", [2**32 - 1, 2**63 - 1, -1, 0])
async def test_every_whole_number_is_a_seed_that_repeats(engine: EmbeddedEngine, seed: int) -> None:
    first, second = [await write(engine, temperature=1.5, seed=seed) for _ in range(2)]
    assert first.choices == second.choices


async def test_without_a_seed_every_answer_is_drawn_anew(engine: EmbeddedEngine) -> None:
    texts = {(await write(engine, temperature=1.5)).choices[0].text for _ in range(4)}
    assert len(texts) > 1


async def test_top_k_admits_only_the_k_most_likely(engine: EmbeddedEngine) -> None:
    most_likely = list(await next_probabilities(engine))
    assert set(await draw(engine, 60, top_k=1)) == set(most_likely[:1])
    assert set(await draw(engine, 100, top_k=3)) <= set(most_likely[:3])


async def test_top_p_admits_only_the_smallest_set_with_that_much_probability(engine: EmbeddedEngine) -> None:
    admitted: list[int] = []
    sum_before = 0.0
    for token, probability in (await next_probabilities(engine)).items():
        if sum_before >= 0.5:
            break
        admitted.append(token)
        sum_before += probability
    drawn = set(await draw(engine, 200, top_p=0.5))
    assert drawn <= set(admitted)
    assert not set(await draw(engine, 200)) <= set(admitted), "without it, others come too"


async def test_min_p_admits_only_tokens_that_likely_relative_to_the_best(engine: EmbeddedEngine) -> None:
    probabilities = await next_probabilities(engine)
    admitted = {token for token, each in probabilities.items() if each >= 0.3 * max(probabilities.values())}
    assert set(await draw(engine, 200, min_p=0.3)) <= admitted
    assert not set(await draw(engine, 200)) <= admitted, "without it, others come too"


async def test_a_logit_bias_of_minus_100_bans_a_token(engine: EmbeddedEngine) -> None:
    best = next(iter(await next_probabilities(engine)))
    assert best not in await draw(engine, 100, logit_bias={best: -100.0})


async def test_a_logit_bias_of_100_forces_a_token(engine: EmbeddedEngine) -> None:
    unlikely = [token for token in await next_probabilities(engine) if token > 300][-1]
    assert set(await draw(engine, 30, logit_bias={unlikely: 100.0})) == {unlikely}


async def test_a_small_logit_bias_multiplies_the_odds(engine: EmbeddedEngine) -> None:
    probabilities = await next_probabilities(engine)
    best = next(iter(probabilities))
    weight = probabilities[best] * math.exp(-1.0)
    share = weight / (1 - probabilities[best] + weight)
    drawn = await draw(engine, logit_bias={best: -1.0})
    assert abs(drawn[best] / DRAWS - share) < 5 * math.sqrt(share * (1 - share) / DRAWS)


async def test_ignore_eos_writes_on_where_the_model_would_end(engine: EmbeddedEngine) -> None:
    prompt = "<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n"
    ending = await write(engine, await control_prompt(engine, prompt), max_tokens=200)
    assert ending.choices[0].finish_reason == "stop"
    going_on = await write(engine, await control_prompt(engine, prompt), max_tokens=200, ignore_eos=True)
    assert going_on.choices[0].finish_reason == "length"
    assert going_on.usage.completion_tokens == 200


async def control_prompt(engine: EmbeddedEngine, text: str) -> list[int]:
    """Token ids with control tokens read, which the engine never does with a caller's text."""
    answer = await engine._reach().client.post("/tokenize", {"content": text, "parse_special": True})  # noqa: SLF001  as the docstring says
    return [0, *answer["tokens"]]
