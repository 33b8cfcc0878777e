"""Texts with their middle taken out: prefix, suffix, then the middle to be learned."""

import re
from random import Random

from wireproof_training.document import Document, Segment
from wireproof_training.special_tokens import MIDDLE, MIDDLE_PREFIX, MIDDLE_SUFFIX

_STARTS = re.compile(r"(?<=\s)\S|\b\w|^")
_ENDS = re.compile(r"\w\b|\S(?=\s)|\S$")
_EMPTY_SHARE = 0.02


def fill_in_the_middle(chance: Random, text: str) -> Document:
    """The text with some of its lines, the rest of a line, or a few words taken out; the middle is rarely empty."""
    for _ in range(8):
        start, end = _cut(chance, text)
        if text[start:end].strip() or chance.random() < _EMPTY_SHARE:
            break
    prefix = f"{MIDDLE_PREFIX}{text[:start]}{MIDDLE_SUFFIX}{text[end:]}{MIDDLE}"
    return Document((Segment(prefix, learned=False), Segment(text[start:end])))


def _cut(chance: Random, text: str) -> tuple[int, int]:
    kind = chance.random()
    if "\n" in text.strip() and kind < 0.3:
        return _lines(chance, text)
    if "\n" in text.strip() and kind < 0.65:
        return _rest_of_line(chance, text)
    return _words(chance, text)


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\n(?=[^\n])", text))]


def _lines(chance: Random, text: str) -> tuple[int, int]:
    """One to three whole lines, without the first one's indentation and the last one's line break."""
    starts = _line_starts(text)
    first = chance.randrange(len(starts))
    last = min(len(starts) - 1, first + chance.choice((0, 0, 0, 1, 2)))
    start = starts[first] + len(text[starts[first] :]) - len(text[starts[first] :].lstrip(" "))
    return start, _end_of_line(text, starts[last])


def _rest_of_line(chance: Random, text: str) -> tuple[int, int]:
    start = chance.choice(_line_starts(text))
    end = _end_of_line(text, start)
    cuts = [start + match.start() for match in _STARTS.finditer(text[start:end])]
    return chance.choice(cuts or [start]), end


def _words(chance: Random, text: str) -> tuple[int, int]:
    start = chance.choice([match.start() for match in _STARTS.finditer(text)] or [0])
    reach = start + chance.choice((8, 20, 80))
    ends = [match.end() for match in _ENDS.finditer(text, start, min(len(text), reach)) if match.end() > start]
    return start, chance.choice(ends or [len(text)])


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
