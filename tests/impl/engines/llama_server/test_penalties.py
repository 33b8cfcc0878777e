"""Penalties change the choice exactly as defined, recomputed from the probabilities that the engine reports."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from tests.impl.engines.llama_server.asking import STORY, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.folding import Generation
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch

ALTERNATIVES = 400


async def read_tokens(engine: EmbeddedEngine) -> list[int]:
    """What the model reads of the story's beginning, BOS included."""
    scored = await write(engine, STORY, max_tokens=0, prompt_logprobs=0)
    return [token.id for token in scored.started.prompt_logprobs or () if token.id is not None]


def written_tokens(generation: Generation) -> list[int]:
    logprobs = generation.choices[0].logprobs
    assert len(logprobs) == generation.usage.completion_tokens, "a token is hidden inside a character"
    return [token.id for token in logprobs if token.id is not None]


@pytest.mark.parametrize(("presence", "frequency"), [(2.0, 0.0), (0.0, 1.2), (0.7, 0.9), (-1.0, 0.0), (0.0, -0.5)])
async def test_presence_and_frequency_penalties_are_subtracted_from_logits(
    engine: EmbeddedEngine, presence: float, frequency: float
) -> None:
    counts = Counter(await read_tokens(engine))
    penalised = await write(
        engine,
        STORY,
        max_tokens=60,
        logprobs=ALTERNATIVES,
        presence_penalty=presence,
        frequency_penalty=frequency,
        ignore_eos=True,
    )
    chosen_otherwise = 0
    for token in penalised.choices[0].logprobs:

        def penalised_logit(identity: int | None, logprob: float | None) -> float:
            return (logprob or 0.0) - presence * (counts[identity or 0] > 0) - frequency * counts[identity or 0]

        best = max(penalised_logit(each.id, each.logprob) for each in token.top if each.id != 2)
        assert penalised_logit(token.id, token.logprob) == pytest.approx(best, abs=1e-3)
        chosen_otherwise += token.id != token.top[0].id
        counts[token.id or 0] += 1
    assert chosen_otherwise or presence + frequency < 0, "the penalty never changed a choice"


async def test_a_repetition_penalty_passes_over_tokens_that_were_there_before(engine: EmbeddedEngine) -> None:
    seen = set(await read_tokens(engine))
    penalised = await write(engine, STORY, max_tokens=60, logprobs=ALTERNATIVES, repetition_penalty=1.9)
    passed_over = 0
    for token in penalised.choices[0].logprobs:
        better = [each.id for each in token.top if (each.logprob or 0.0) > (token.logprob or 0.0)]
        assert set(better) <= seen, "only tokens that were there before may be passed over"
        passed_over += bool(better)
        seen.add(token.id or 0)
    assert passed_over


async def test_a_repetition_penalty_of_1_is_off(engine: EmbeddedEngine) -> None:
    assert (await write(engine, repetition_penalty=1.0)).choices == (await write(engine)).choices


def repeated_runs(before: Sequence[int], written: Sequence[int], length: int) -> int:
    """How many runs of `length` tokens that end in what was written were there before."""
    tokens = [*before, *written]
    runs = [tuple(tokens[end - length : end]) for end in range(length, len(tokens) + 1)]
    first = len(before) - length + 1
    return sum(runs[place] in runs[:place] for place in range(first, len(runs)))


@dataclass(frozen=True)
class Repetition:
    """A text that repeats itself up to a point where the model would go on repeating it."""

    before: list[int]
    best: int
    gap: float
    match: int


async def repetition(engine: EmbeddedEngine) -> Repetition:
    """The model's own story twice, cut in the second where its choice extends a match of at least four tokens."""
    story = await read_tokens(engine) + written_tokens(await write(engine, STORY, max_tokens=40, logprobs=0))
    tokens = [*story, *story[1:]]
    scored = await write(engine, tokens, max_tokens=0, prompt_logprobs=2)
    for place, entry in enumerate(scored.started.prompt_logprobs or ()):
        if place < len(story) + 5 or entry.top[0].id != tokens[place]:
            continue
        before = tokens[:place]
        match = max(each for each in range(place - len(story) + 1) if repeated_runs(before[:-1], before[-1:], each))
        second = entry.top[1]
        if not repeated_runs(before, [second.id or 0], 2):
            return Repetition(before, tokens[place], (entry.top[0].logprob or 0.0) - (second.logprob or 0.0), match)
    pytest.fail("the model never goes on repeating itself")


async def first_token(engine: EmbeddedEngine, prompt: list[int], dry: RepetitionPenaltyByMatch) -> int | None:
    return (await write(engine, prompt, max_tokens=1, logprobs=0, dry=dry)).choices[0].logprobs[0].id


async def test_dry_never_extends_a_match_of_the_allowed_length(engine: EmbeddedEngine) -> None:
    before = (await repetition(engine)).before
    free = await write(engine, before, logprobs=0)
    assert repeated_runs(before, written_tokens(free), 3), "the model does not repeat itself without DRY"
    dry = RepetitionPenaltyByMatch(multiplier=100.0, base=1.75, allowed_length=2, sequence_breakers=())
    dried = await write(engine, before, logprobs=0, dry=dry)
    assert repeated_runs(before, written_tokens(dried), 3) == 0


async def test_dry_costs_a_multiple_that_grows_with_the_match(engine: EmbeddedEngine) -> None:
    repeating = await repetition(engine)
    base, allowed_length = 1.2, 2
    price = base ** (repeating.match - allowed_length)
    too_little = RepetitionPenaltyByMatch(0.9 * repeating.gap / price, base, allowed_length, ())
    enough = RepetitionPenaltyByMatch(1.1 * repeating.gap / price, base, allowed_length, ())
    assert await first_token(engine, repeating.before, too_little) == repeating.best
    assert await first_token(engine, repeating.before, enough) != repeating.best


async def test_dry_allows_matches_up_to_the_allowed_length(engine: EmbeddedEngine) -> None:
    repeating = await repetition(engine)
    allowing = RepetitionPenaltyByMatch(100.0, 1.75, repeating.match + 1, ())
    refusing = RepetitionPenaltyByMatch(100.0, 1.75, repeating.match, ())
    assert await first_token(engine, repeating.before, allowing) == repeating.best
    assert await first_token(engine, repeating.before, refusing) != repeating.best


async def test_a_match_ends_at_a_sequence_breaker(engine: EmbeddedEngine) -> None:
    repeating = await repetition(engine)
    last = (await write(engine, repeating.before[-1:], max_tokens=0)).started.prompt_text or ""
    unbroken = RepetitionPenaltyByMatch(multiplier=100.0, sequence_breakers=())
    broken = RepetitionPenaltyByMatch(multiplier=100.0, sequence_breakers=(last,))
    assert await first_token(engine, repeating.before, unbroken) != repeating.best
    assert await first_token(engine, repeating.before, broken) == repeating.best
