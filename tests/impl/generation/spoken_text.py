"""Texts as engines say them: in pieces of whole characters, with tokens cut anywhere between two bytes."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import strategies as st

from wireproof_server.generation.events import TokenLogprob


@dataclass(frozen=True)
class Piece:
    """Text and the tokens that come with it: those that begin in it, and maybe some that begin later."""

    text: str
    tokens: tuple[TokenLogprob, ...]


def token(content: bytes | str, logprob: float | None = -1.0) -> TokenLogprob:
    content = content.encode() if isinstance(content, str) else content
    return TokenLogprob(content.decode(errors="replace"), logprob, content)


@st.composite
def spoken_texts(draw: st.DrawFn, alphabet: str = "aé€😀 .", max_size: int = 12) -> list[Piece]:
    """The pieces of one text; tokens never come after the text that they begin in."""
    text = draw(st.text(alphabet=alphabet, max_size=max_size))
    content = text.encode()
    cuts = sorted(draw(st.sets(st.integers(0, len(content)), max_size=8)) | {0, len(content)})
    tokens = [token(content[start:end]) for start, end in pairwise(cuts)]
    borders = [0, *sorted(draw(st.lists(st.integers(0, len(text)), max_size=4))), len(text)]
    pieces, given = [], 0
    for start, end in pairwise(borders):
        begun = sum(cut < len(text[:end].encode()) for cut in cuts[:-1])
        count = draw(st.integers(max(begun, given), len(tokens)))
        pieces.append(Piece(text[start:end], tuple(tokens[given:count])))
        given = count
    return [*pieces, Piece("", tuple(tokens[given:]))]
