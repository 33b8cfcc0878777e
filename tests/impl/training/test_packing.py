"""Windows hold whole documents, are all of one length, and never ask for padding."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from wireproof_training.packing import EncodedDocument, pack

SEPARATOR, PADDING = 0, 1
LENGTH = 32


@some.composite
def documents(draw: some.DrawFn) -> list[EncodedDocument]:
    """Up to three hundred documents; the tokens of each are its number, so that it can be found again."""
    lengths = draw(some.lists(some.integers(1, LENGTH - 2), max_size=300))
    return [
        EncodedDocument([number + 2] * length, [number % 3 == 0] * length, number % 2 == 0)
        for number, length in enumerate(lengths)
    ]


@given(documents())
def test_windows_have_one_length_and_begin_with_the_separator(texts: list[EncodedDocument]) -> None:
    for window in pack(texts, LENGTH, SEPARATOR, PADDING):
        assert len(window.tokens) == len(window.learned) == LENGTH + 1
        assert window.tokens[0] == SEPARATOR
        assert not window.learned[0]


@given(documents())
def test_a_document_that_fits_is_never_cut_or_shown_twice(texts: list[EncodedDocument]) -> None:
    seen = Counter(token for window in pack(texts, LENGTH, SEPARATOR, PADDING) for token in window.tokens)
    for number, text in enumerate(texts):
        assert seen[number + 2] in {0, len(text.tokens)}


@given(documents())
def test_padding_is_never_learned_and_marks_are_kept(texts: list[EncodedDocument]) -> None:
    for window in pack(texts, LENGTH, SEPARATOR, PADDING):
        for place, (token, learned) in enumerate(zip(window.tokens, window.learned, strict=True)):
            if token == PADDING:
                assert not learned
            elif token == SEPARATOR:
                before = window.tokens[place - 1] if place else PADDING
                assert learned == (before > PADDING and before % 2 == 0)
            else:
                assert learned == ((token - 2) % 3 == 0)


def test_a_document_longer_than_a_window_fills_one() -> None:
    long = EncodedDocument(list(range(2, 2 + 3 * LENGTH)), [True] * 3 * LENGTH, ends=True)
    windows = pack([long] * 40, LENGTH, SEPARATOR, PADDING)
    assert next(windows).tokens == [SEPARATOR, *range(2, 2 + LENGTH)]
