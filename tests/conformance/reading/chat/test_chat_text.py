"""Damage by the wire is told apart from another answer of the model."""

import pytest

from wireproof.reading.chat_text import damage

TEXT = "Once upon a time there was a happy fox named Ivan, who lived in the harbor."


@pytest.mark.parametrize(
    "other",
    [
        "",
        TEXT[5:],
        TEXT[:-1],
        TEXT[:20] + TEXT[26:],
        TEXT[:20] + TEXT[14:20] + TEXT[20:],
        TEXT + TEXT,
        TEXT.replace(" ", ""),
        TEXT + "\n",
        f" {TEXT}",
    ],
)
def test_what_loses_or_repeats_pieces_is_damaged(other: str) -> None:
    assert damage(TEXT, other)


@pytest.mark.parametrize(
    "other",
    [
        TEXT,
        TEXT[:30] + "red hen, and she baked the bread alone.",
        "It was raining on the river, and nobody came.",
        TEXT.upper(),
    ],
)
def test_what_goes_on_with_other_words_is_not(other: str) -> None:
    assert damage(TEXT, other) is None
