"""Offsets of tokens in the text of their choice."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wireproof_server.generation.events import TokenLogprob
from wireproof_server.generation.text_offsets import TextOffsets


def token(content: bytes | str) -> TokenLogprob:
    content = content.encode() if isinstance(content, str) else content
    return TokenLogprob(content.decode(errors="replace"), -1.0, content)


def character_at(text: str, byte: int) -> int:
    """Which character of `text` holds this byte of its UTF-8."""
    position = 0
    for index, character in enumerate(text):
        position += len(character.encode())
        if byte < position:
            return index
    return len(text)


@st.composite
def spoken(draw: st.DrawFn) -> tuple[str, list[bytes], list[tuple[int, int]]]:
    """A text, its tokens, and how many characters and tokens had come after each piece; text never leads."""
    text = draw(st.text(alphabet="aé€😀 .", max_size=12))
    content = text.encode()
    cuts = sorted(draw(st.sets(st.integers(0, len(content)), max_size=8)) | {0, len(content)})
    tokens = [content[start:end] for start, end in pairwise(cuts)]
    characters = [*sorted(draw(st.lists(st.integers(0, len(text)), max_size=4))), len(text)]
    pieces: list[tuple[int, int]] = []
    for count in characters:
        least = sum(1 for cut in cuts[:-1] if cut < len(text[:count].encode()))
        earlier = pieces[-1][1] if pieces else 0
        pieces.append((count, draw(st.integers(max(least, earlier), len(tokens)))))
    pieces.append((len(text), len(tokens)))
    return text, tokens, pieces


@given(spoken())
def test_each_token_s_offset_is_the_character_that_holds_its_first_byte(
    case: tuple[str, list[bytes], list[tuple[int, int]]],
) -> None:
    text, tokens, pieces = case
    offsets, result = TextOffsets(), list[int]()
    for (start, first), (end, last) in pairwise([(0, 0), *pieces]):
        result += offsets.of([token(each) for each in tokens[first:last]], text[start:end])
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
