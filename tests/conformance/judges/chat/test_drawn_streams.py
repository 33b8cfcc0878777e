"""Biases, penalties and seeds in streams."""

import pytest

from tests.conformance.judges.by_hand import breaks, chat, learnt, outcomes, streamed
from wireproof.judging.outcome import PASSED
from wireproof.transcript.exchange import Exchange

_FORCED = chat("chat.logit-bias", "PPPPPP")
_REFERENCE = chat("chat.reference")


def _biased(text: str) -> Exchange:
    return streamed("chat.biased-stream", text, frequency_penalty=2)


def test_a_stream_that_ignores_a_bias_is_told() -> None:
    natural = _biased("Once upon a time there was a Paper boat by the river")
    assert breaks("chat.logit-bias.streamed", _FORCED, natural)


@pytest.mark.parametrize("text", ["PQPPQQPQ", "PPPPPPPP", "QQQQQQQQ", "P Q P Q Q P"])
def test_a_stream_of_two_tokens_keeps_it(text: str) -> None:
    assert outcomes("chat.logit-bias.streamed", _FORCED, _biased(text)) == [PASSED]


def test_a_bias_without_effect_in_whole_answers_is_not_held_to_more_in_streams() -> None:
    plain = chat("chat.logit-bias", "Once upon a time")
    assert outcomes("chat.logit-bias.streamed", plain, _biased("Once upon a time there was a fox")) == []


def test_a_token_that_no_penalty_stops_is_told_of_a_model() -> None:
    assert breaks("chat.penalties.honoured", _REFERENCE, learnt(), _FORCED, _biased("QPPPPPPPPPPPPPPP"))
    assert not breaks("chat.penalties.honoured", _REFERENCE, _FORCED, _biased("QPPPPPPPPPPPPPPP"))


def test_tokens_that_take_turns_keep_the_penalty() -> None:
    found = outcomes("chat.penalties.honoured", _REFERENCE, learnt(), _FORCED, _biased("QPPPPQPPQPQPQPQP"))
    assert found == [PASSED]


def test_a_vocabulary_of_which_one_token_shows_says_nothing_of_penalties() -> None:
    assert outcomes("chat.penalties.honoured", _REFERENCE, learnt(), _FORCED, _biased("PPPPPPPPPPPPPPPP")) == []


def _seeded(*texts: str) -> tuple[Exchange, ...]:
    labels = ("chat.seeded-stream", "chat.seeded-stream/again")
    return (
        _REFERENCE,
        chat("chat.reference/again"),
        chat("chat.seed", "A warm text"),
        chat("chat.seed/again", "A warm text"),
        *(streamed(label, text, seed=1) for label, text in zip(labels, texts, strict=False)),
    )


def test_streams_that_differ_under_one_seed_are_told() -> None:
    assert breaks("chat.seed.streamed", *_seeded("Another text", "A third one"))


@pytest.mark.parametrize("texts", [("A warm text",), ("Another text", "Another text"), ("Another text", "A warm text")])
def test_a_stream_may_be_drawn_otherwise_as_long_as_it_repeats(texts: tuple[str, ...]) -> None:
    assert not breaks("chat.seed.streamed", *_seeded(*texts))
