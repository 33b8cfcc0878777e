"""The unit of the corpus: a text of which some parts are to be learned and others only to be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text. Learned: the model is trained to write it; otherwise it is context, as a user's words are."""

    text: str
    learned: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """Segments in order. `ends` tells whether the model should learn that the text is over after the last one."""

    segments: tuple[Segment, ...]
    ends: bool = True

    @property
    def text(self) -> str:
        """The whole text, special tokens written out."""
        return "".join(segment.text for segment in self.segments)


def plain(text: str, *, ends: bool = True) -> Document:
    """A document learned from its first to its last character."""
    return Document((Segment(text),), ends)
