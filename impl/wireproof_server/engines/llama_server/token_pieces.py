"""Tokens whose text waits to be released, and their release in whole tokens."""

from dataclasses import dataclass

from wireproof_server.generation.events import TokenLogprob


@dataclass(frozen=True, slots=True)
class TokenPiece:
    """What one token adds to the text, with its log probability when that was asked for.

    `tokens` is how many were generated up to and with it: tokens that end inside a character have no piece.
    """

    text: str
    token: int
    tokens: int
    logprob: TokenLogprob | None = None


class WaitingPieces:
    """Pieces in order; characters are released from the front, never a part of a token's unless the text ends in it."""

    def __init__(self) -> None:
        self._pieces: list[TokenPiece] = []
        self._releasable = 0

    def add(self, piece: TokenPiece) -> None:
        """Take one more piece."""
        self._pieces.append(piece)

    def release(self, characters: int) -> tuple[str, tuple[TokenLogprob, ...]]:
        """`characters` more may go; give the whole tokens that are now covered."""
        self._releasable += characters
        count = 0
        for piece in self._pieces:
            if len(piece.text) > self._releasable:
                break
            self._releasable -= len(piece.text)
            count += 1
        released, self._pieces = self._pieces[:count], self._pieces[count:]
        return _joined(released)

    def end(self, characters: int) -> tuple[str, tuple[TokenLogprob, ...]]:
        """The text ends after `characters` more; a token that reaches beyond is cut to what is in the text."""
        text, logprobs = self.release(characters)
        if not self._releasable:
            return text, logprobs
        cut = self._pieces[0].text[: self._releasable]
        logprob = self._pieces[0].logprob
        if logprob is not None:
            logprobs += (_cut(logprob, cut),)
        return text + cut, logprobs


def _joined(pieces: list[TokenPiece]) -> tuple[str, tuple[TokenLogprob, ...]]:
    text = "".join(piece.text for piece in pieces)
    return text, tuple(piece.logprob for piece in pieces if piece.logprob is not None)


def _cut(logprob: TokenLogprob, text: str) -> TokenLogprob:
    return TokenLogprob(token=text, logprob=logprob.logprob, bytes=text.encode(), id=logprob.id, top=logprob.top)
