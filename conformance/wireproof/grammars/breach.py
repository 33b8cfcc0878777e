"""What a recogniser finds."""

from dataclasses import dataclass

from wireproof.grammars.message import Message


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule of the grammar that a stream breaks.

    `clause` is the id, `message` a sentence, `index` the number of the event among the stream's events and `offset`
    that of its first byte in the body; both None for what is missing at the end.
    """

    clause: str
    message: str
    index: int | None = None
    offset: int | None = None
    expected: str = ""
    actual: str = ""


def at(message: Message | None, clause: str, sentence: str, expected: str = "", actual: object = "") -> Breach:
    """A breach at a message; without one at the end of the stream."""
    shown = actual if isinstance(actual, str) else repr(actual)
    return Breach(
        clause,
        sentence,
        None if message is None else message.index,
        None if message is None else message.offset,
        expected,
        shown[:300],
    )
