import math
from dataclasses import replace

import pytest

from wireproof.peers.golden.language.generating import Task, generate, read
from wireproof.peers.golden.language.sampling import Sampling
from wireproof.peers.golden.language.vocabulary import encode

GREEDY = Sampling(temperature=0)
TASK = Task(encode("The old house by the river"), 100, GREEDY)


def test_an_answer_ends_by_itself_and_differs_by_prompt() -> None:
    one, other = generate(TASK), generate(replace(TASK, prompt=encode("A new morning")))
    assert one.finish == other.finish == "stop"
    assert one.text != other.text
    assert 20 <= one.count <= 60


def test_a_limit_leaves_a_prefix() -> None:
    cut = generate(replace(TASK, limit=7))
    assert (cut.finish, cut.count) == ("length", 7)
    assert generate(TASK).text.startswith(cut.text)


def test_what_was_said_goes_on_as_it_would_have() -> None:
    said = generate(replace(TASK, limit=7))
    rest = generate(replace(TASK, prompt=(*TASK.prompt, *(token.id for token in said.tokens)), limit=5))
    assert generate(replace(TASK, limit=12)).text == said.text + rest.text


@pytest.mark.parametrize("place", [3, 10, 25])
def test_a_stop_sequence_leaves_exactly_what_comes_before_it(place: int) -> None:
    whole = generate(TASK).text
    stop = whole[place : place + 4]
    stopped = generate(replace(TASK, stop=(stop,)))
    assert stopped.text == whole[: whole.index(stop)]
    assert stopped.finish == "stop"


def test_the_probabilities_of_the_likeliest_are_no_more_than_one_and_sorted() -> None:
    for token in generate(TASK).tokens:
        values = [value for _, value in token.top or ()]
        assert values == sorted(values, reverse=True)
        assert math.fsum(math.exp(value) for value in values) <= 1.0001
        assert token.logprob == values[0]


def test_the_first_token_of_a_text_has_no_probability() -> None:
    first, *others = read(TASK.prompt)
    assert first.logprob is None
    assert all(token.logprob is not None for token in others)


def test_a_bias_of_a_hundred_leaves_one_token_and_of_minus_a_hundred_none_of_it() -> None:
    natural = generate(TASK).tokens[0].id
    (forced,) = {token.id for token in generate(replace(TASK, sampling=replace(GREEDY, bias={3: 100}))).tokens}
    assert forced == 3
    banned = generate(replace(TASK, sampling=replace(GREEDY, bias={natural: -100})))
    assert natural not in {token.id for token in banned.tokens}


def test_a_seed_repeats_and_another_differs() -> None:
    warm = Sampling(temperature=1.5, seed=1)
    one, again = generate(replace(TASK, sampling=warm)), generate(replace(TASK, sampling=warm))
    assert one == again
    assert one.text != generate(replace(TASK, sampling=replace(warm, seed=2))).text
    assert one.text != generate(replace(TASK, sampling=warm), index=1).text


@pytest.mark.parametrize("narrow", [{"top_p": 0.0}, {"top_k": 1}, {"min_p": 1.0}])
def test_narrowing_to_the_likeliest_is_as_good_as_temperature_zero(narrow: dict[str, float]) -> None:
    warm = replace(Sampling(temperature=1.5, seed=1), **narrow)  # type: ignore[arg-type] # one of the floats or the int
    assert generate(replace(TASK, sampling=warm)).text == generate(TASK).text


def test_penalties_make_repetition_rarer() -> None:
    long = replace(TASK, limit=300, endless=True)
    plain = {token.id for token in generate(long).tokens}
    punished = {token.id for token in generate(replace(long, sampling=replace(GREEDY, frequency=2.0))).tokens}
    assert len(punished) > len(plain)
