"""Packs whole documents into windows of one length, so that an answer is seldom cut off from its question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_OPEN_WINDOWS = 32


@dataclass(frozen=True, slots=True)
class EncodedDocument:
    """Token ids, whether each is to be learned, and whether the end after them is to be learned."""

    tokens: list[int]
    learned: list[bool]
    ends: bool


@dataclass(slots=True)
class Window:
    """`length` + 1 tokens: a model that reads the first `length` is asked for the last `length`."""

    tokens: list[int] = field(default_factory=list)
    learned: list[bool] = field(default_factory=list)

    def append(self, document: EncodedDocument, end: int) -> None:
        """Add a document and the mark after it."""
        self.tokens += [*document.tokens, end]
        self.learned += [*document.learned, document.ends]

    def close(self, length: int, padding: int) -> "Window":
        """The window, cut or padded to `length` + 1 tokens; padding is never learned."""
        missing = length + 1 - len(self.tokens)
        self.tokens = [*self.tokens[: length + 1], *[padding] * missing]
        self.learned = [*self.learned[: length + 1], *[False] * missing]
        return self


def pack(documents: Iterable[EncodedDocument], length: int, separator: int, padding: int) -> Iterator[Window]:
    """Windows that begin with `separator` and hold documents with a `separator` after each.

    A document goes into the fullest of the open windows that still has room for it; when none has, the fullest window
    is closed. Only a document longer than a window is cut. What is still open when the documents end is dropped.
    """
    windows = [_opened(separator) for _ in range(_OPEN_WINDOWS)]
    for document in documents:
        needed = len(document.tokens) + 1
        room = [window for window in windows if len(window.tokens) + needed <= length + 1]
        if not room:
            fullest = max(windows, key=lambda window: len(window.tokens))
            windows.remove(fullest)
            if len(fullest.tokens) > 1:
                yield fullest.close(length, padding)
            windows.append(_opened(separator))
            room = windows[-1:]
        max(room, key=lambda window: len(window.tokens)).append(document, separator)


def _opened(separator: int) -> Window:
    return Window([separator], [False])
