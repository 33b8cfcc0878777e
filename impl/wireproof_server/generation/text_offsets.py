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

    def __init__(self) -> None:
        self._sent = 0
        self._begun = 0

    def of(self, tokens: Sequence[TokenLogprob], text: str) -> list[int]:
        """The offset of each of `tokens`, which came together with `text`; call it for every piece, in order.

        A token that begins inside a character has the offset of that character.
        """
        self._begun = max(self._begun, self._sent)
        offsets = []
        for token in tokens:
            is_inside = bool(token.bytes) and _continues_a_character(token.bytes[0])
            offsets.append(self._begun - 1 if is_inside and self._begun > self._sent else self._begun)
            self._begun += sum(1 for byte in token.bytes if not _continues_a_character(byte))
        self._sent += len(text)
        return offsets


def _continues_a_character(byte: int) -> bool:
    return byte in _CONTINUATION_BYTES
