"""The tokens of the word-by-word model: every byte, and the words of one sentence."""

import re
from collections.abc import Sequence

from wireproof_server.generation.errors import InvalidRequest

SENTENCE = (" The", " quick", " brown", " fox", " jumps", " over", " the", " lazy", " dog.")

_BYTES = 256
_IDS = {word: _BYTES + position for position, word in enumerate(SENTENCE)}
_PIECES = re.compile(r"\s?\S+|\s")


def encode(text: str) -> list[int]:
    """Words of the sentence as one token each, anything else byte by byte."""
    tokens: list[int] = []
    for piece in _PIECES.findall(text):
        word = _IDS.get(piece)
        tokens.extend([word] if word is not None else piece.encode("utf-8", "surrogatepass"))
    return tokens


def decode(tokens: Sequence[int], parameter: str) -> str:
    """The text of token ids. Raises `InvalidRequest` about `parameter` for an id that does not exist."""
    pieces = []
    for position, token in enumerate(tokens):
        if not 0 <= token < _BYTES + len(SENTENCE):
            raise InvalidRequest(f"There is no token {token}.", parameter=f"{parameter}[{position}]")
        pieces.append(bytes([token]) if token < _BYTES else SENTENCE[token - _BYTES].encode())
    return b"".join(pieces).decode("utf-8", "replace")
