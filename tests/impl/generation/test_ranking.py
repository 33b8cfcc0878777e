"""The best of several choices."""

from wireproof_server.generation.events import TokenLogprob
from wireproof_server.generation.folding import Choice
from wireproof_server.generation.ranking import best


def choice(index: int, *logprobs: float) -> Choice:
    return Choice(
        index, f"choice {index}", "stop", logprobs=tuple(TokenLogprob("x", value, b"x") for value in logprobs)
    )


def texts(*choices: Choice, keep: int) -> list[tuple[int, str]]:
    return [(each.index, each.text) for each in best(choices, keep)]


def test_the_likeliest_choices_a_token_are_kept_best_first_and_numbered_anew() -> None:
    result = texts(choice(0, -3.0), choice(1, -1.0), choice(2, -2.0), keep=2)
    assert result == [(0, "choice 1"), (1, "choice 2")]


def test_a_longer_choice_is_not_worse_for_being_long() -> None:
    assert texts(choice(0, -1.5), choice(1, -1.0, -1.0, -1.0), keep=1) == [(0, "choice 1")]


def test_a_choice_without_tokens_comes_last() -> None:
    assert texts(choice(0), choice(1, -50.0), keep=2) == [(0, "choice 1"), (1, "choice 0")]


def test_equal_choices_keep_their_order() -> None:
    assert texts(choice(0, -1.0), choice(1, -1.0), choice(2, -1.0), keep=2) == [(0, "choice 0"), (1, "choice 1")]
