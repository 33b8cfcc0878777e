"""Offsets of tokens in the text of their choice."""

from collections.abc import Sequence

from hypothesis import given

from tests.impl.generation.spoken_text import Piece, spoken_texts, token
from wireproof_server.generation.text_offsets import TextOffsets


def character_at(text: str, byte: int) -> int:
    """Which character of `text` holds this byte of its UTF-8."""
    position = 0
    for index, character in enumerate(text):
        position += len(character.encode())
        if byte < position:
            return index
    return len(text)


@given(spoken_texts())
def test_each_token_s_offset_is_the_character_that_holds_its_first_byte(pieces: Sequence[Piece]) -> None:
    offsets = TextOffsets()
    result = [offset for piece in pieces for offset in offsets.of(piece.tokens, piece.text)]
    text = "".join(piece.text for piece in pieces)
    tokens = [each.bytes for piece in pieces for each in piece.tokens]
    starts = [sum(map(len, tokens[:number])) for number in range(len(tokens))]
    assert result == [character_at(text, start) for start in starts]


def test_text_that_is_held_back_behind_its_tokens_moves_no_offset() -> None:
    offsets = TextOffsets()
    assert offsets.of([token("ab")], "") == [0]
    assert offsets.of([token("cd")], "") == [2]
    assert offsets.of([token("ef")], "abcdef") == [4]
    assert offsets.of([token("gh")], "gh") == [6]


def test_a_token_without_entry_leaves_no_gap_behind() -> None:
    offsets = TextOffsets()
    assert offsets.of([token("a")], "a") == [0]
    assert offsets.of([token("é".encode()[1:])], "é") == [1]  # its first half had no entry
    assert offsets.of([token("b")], "b") == [2]


def test_a_token_inside_a_character_has_the_character_s_offset() -> None:
    euro = "€".encode()
    offsets = TextOffsets()
    assert offsets.of([token("a"), token(euro[:1]), token(euro[1:2]), token(euro[2:]), token("b")], "a€b") == [
        0,
        1,
        1,
        1,
        2,
    ]


def test_offsetscharacter_at_characters_not_bytes_or_utf_16_units() -> None:
    assert TextOffsets().of([token("😀"), token("é"), token("a")], "😀éa") == [0, 1, 2]
