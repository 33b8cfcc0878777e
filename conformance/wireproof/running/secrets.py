"""Keeping keys out of everything that is stored or printed, whatever the target repeats."""

import base64
import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, pairwise
from urllib.parse import quote

from wireproof.transcript.answer import Answer, NoAnswer, Piece
from wireproof_contract import documents

SHORTEST = 4
"""Shorter values are no secrets, and would be found everywhere."""

_STRING_MEMBER = re.compile(rb'"(\w+)"\s*:\s*"((?:[^"\\]|\\.)*)"')
_SCHEMES = ("bearer ", "basic ", "token ")


class Secrets:
    """Values that no artefact may hold.

    What is masked keeps its length, so that offsets, `content-length` and the borders of pieces stay what they were. A
    value that is part of the contract or of the `ordinary` texts (a key like `none` or `test`) hides nothing, and
    masking it would falsify answers: it is left alone.
    """

    def __init__(self, values: Iterable[str], ordinary: Iterable[str] = ()) -> None:
        texts = (documents.read("openapi-3.2.json").decode(), *ordinary)
        bare = {part for value in values for part in _parts(value)}
        self._values = {value for value in bare if len(value) >= SHORTEST and not any(value in text for text in texts)}

    @cached_property
    def _pattern(self) -> re.Pattern[bytes] | None:
        forms = {form for value in self._values for form in _forms(value)}
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        return re.compile(b"|".join(map(re.escape, longest_first)), re.IGNORECASE) if forms else None

    def data(self, data: bytes) -> bytes:
        """The data with every form of every secret replaced by asterisks, as many as it has bytes."""
        if self._pattern is None:
            return data
        masked = self._pattern.sub(_asterisks, data)
        return self._across_members(masked) if masked.count(b"data:") > 1 else masked

    def text(self, text: str) -> str:
        """The same for a text."""
        return self.data(text.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")

    def answer(self, answer: Answer | NoAnswer) -> Answer | NoAnswer:
        """The answer without secrets, its pieces cut where they were."""
        if self._pattern is None:
            return answer
        if isinstance(answer, NoAnswer):
            return NoAnswer(answer.cause, self.text(answer.message), answer.seconds)
        body = self.data(answer.body)
        borders = [0, *accumulate(len(piece.data) for piece in answer.pieces)]
        pieces = tuple(
            Piece(piece.at, body[start:end])
            for piece, (start, end) in zip(answer.pieces, pairwise(borders), strict=True)
        )
        headers = tuple((name, self.text(value)) for name, value in answer.headers)
        return Answer(answer.status, headers, pieces, answer.end, answer.seconds)

    def _across_members(self, data: bytes) -> bytes:
        """Masks what only the joined strings of several events show: a key that a model repeats token by token."""
        assert self._pattern is not None  # noqa: S101 - `data` returned otherwise
        places: dict[bytes, list[int]] = {}
        for member in _STRING_MEMBER.finditer(data):
            places.setdefault(member[1], []).extend(range(*member.span(2)))
        masked = bytearray(data)
        for offsets in places.values():
            for found in self._pattern.finditer(bytes(data[offset] for offset in offsets)):
                for position in range(*found.span()):
                    masked[offsets[position]] = ord("*")
        return bytes(masked)


def _asterisks(found: re.Match[bytes]) -> bytes:
    return b"*" * len(found[0])


def _parts(value: str) -> Iterator[str]:
    """The value of a header, and what follows the name of a scheme in it."""
    value = value.strip()
    yield value
    for scheme in _SCHEMES:
        if value.lower().startswith(scheme):
            yield value[len(scheme) :].strip()


def _forms(value: str) -> Iterator[bytes]:
    """How a secret looks in what a target may answer: as it is, in JSON, in a URL, in base64 within anything."""
    yield value.encode()
    yield json.dumps(value)[1:-1].encode()
    yield json.dumps(value)[1:-1].replace("/", r"\/").encode()
    yield quote(value, safe="").encode()
    yield quote(value).encode()
    yield from _base64_forms(value.encode())


def _base64_forms(value: bytes) -> Iterator[bytes]:
    """The digits that depend on the value alone, at each of the three places it may have in what is encoded."""
    for before in range(3):
        whole = len(value) + before
        digits = base64.b64encode(bytes(before) + value).rstrip(b"=")
        kept = digits[(before * 8 + 5) // 6 : whole * 8 // 6]
        if len(kept) >= SHORTEST:
            yield kept
            yield kept.translate(bytes.maketrans(b"+/", b"-_"))
