"""One HTTP answer as it arrived."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of a body as one read returned them, and when: seconds since the request was sent."""

    at: float
    data: bytes


class End(StrEnum):
    """How a body ended."""

    COMPLETE = "complete"
    """As HTTP frames it."""
    BROKEN = "broken"
    """The connection was closed or broke HTTP before that."""
    TIMEOUT = "timeout"
    """Nothing more came in time."""
    LEFT = "left"
    """The kit stopped reading, as the step said."""


@dataclass(frozen=True)
class Answer:
    """Status, headers in order (names in lower case), and the body in the pieces in which it came.

    The kit asks for no `content-encoding`; a body that has one nevertheless is kept decoded.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]
    end: End = End.COMPLETE
    seconds: float = 0.0
    """From sending the request to the end of the body."""

    @cached_property
    def body(self) -> bytes:
        """The whole body."""
        return b"".join(piece.data for piece in self.pieces)

    def header(self, name: str) -> str | None:
        """The first value of the header, whatever the case of `name`; None where it is absent."""
        return next((value for key, value in self.headers if key == name.lower()), None)

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case; empty where there is none."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Why no status line came: `cause` is `connection` (refused, reset), `timeout` or `protocol` (not HTTP)."""

    cause: str
    message: str
    seconds: float = 0.0
