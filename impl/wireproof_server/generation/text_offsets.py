"""Where each token begins in the text of its choice."""

from collections.abc import Sequence

from wireproof_server.generation.events import TokenLogprob

_CONTINUATION_BYTES = range(0b1000_0000, 0b1100_0000)  # of UTF-8


class TextOffsets:
    """Counts characters (Unicode code points) through one choice, from the beginning of its text.

    Text and tokens come in pieces that belong together, but text may lag behind its tokens (it is held back while it
    may still belong to a stop sequence), and a token may be missing (an engine may report only the last of the tokens
    that make up one character). So tokens are counted by their bytes, and never behind the text that was already sent.
    """

    __slots__ = ("_begun", "_sent")

    def __init__(self) -> None:
        self._sent = 0
        self._begun = 0

    def of(self, tokens: Sequence[TokenLogprob], text: str) -> list[int]:
        """The offset of each of `tokens`, which came together with `text`; call it for every piece, in order.

        A token that begins inside a character has the offset of that character.
        """
        offsets = [self._next(token.bytes) for token in tokens]
        self._sent += len(text)
        return offsets

    def _next(self, token: bytes) -> int:
        begun = max(self._begun, self._sent)
        self._begun = begun + sum(byte not in _CONTINUATION_BYTES for byte in token)
        is_inside = token[:1] != b"" and token[0] in _CONTINUATION_BYTES
        return begun - 1 if is_inside and begun > self._sent else begun
