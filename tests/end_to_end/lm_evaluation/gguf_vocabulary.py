"""The tokenizer that a GGUF file carries, read independently of the server, as a tiktoken encoding."""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from tiktoken import Encoding

SCALARS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
STRING, ARRAY = 8, 9
NORMAL = 1  # a token type; the others (control, user-defined) are never made by merging
# What llama.cpp calls "smollm": each digit alone, else as GPT-2 splits.
SPLIT = r"\p{N}|'(?:s|t|re|ve|m|ll|d)| ?\p{L}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
PRINTABLE = [*range(33, 127), *range(161, 173), *range(174, 256)]


def read_metadata(path: Path) -> Mapping[str, Any]:
    """All key-value pairs of a GGUF 3 file."""
    with path.open("rb") as file:
        magic, version, _, pairs = struct.unpack("<4sIQQ", file.read(24))
        assert (magic, version) == (b"GGUF", 3)
        return {_string(file): _value(file, _scalar(file, 4)) for _ in range(pairs)}


def encoding(path: Path) -> Encoding:
    """The byte-pair encoding, whose ranks are the token ids."""
    metadata = read_metadata(path)
    assert metadata["tokenizer.ggml.pre"] == "smollm"
    tokens: list[str] = metadata["tokenizer.ggml.tokens"]
    types: list[int] = metadata["tokenizer.ggml.token_type"]
    bytes_of = _bytes_of_characters()
    ranks = {
        bytes(bytes_of[character] for character in token): rank
        for rank, (token, kind) in enumerate(zip(tokens, types, strict=True))
        if kind == NORMAL
    }
    special = {token: rank for rank, token in enumerate(tokens) if types[rank] != NORMAL}
    return Encoding("wireproof-tiny", pat_str=SPLIT, mergeable_ranks=ranks, special_tokens=special)


def _bytes_of_characters() -> dict[str, int]:
    """GPT-2's way to write any byte as a printable character."""
    others = [byte for byte in range(256) if byte not in PRINTABLE]
    shifted = {chr(256 + position): byte for position, byte in enumerate(others)}
    return {**{chr(byte): byte for byte in PRINTABLE}, **shifted}


def _scalar(file: BinaryIO, kind: int) -> Any:
    form = SCALARS[kind]
    return struct.unpack(form, file.read(struct.calcsize(form)))[0]


def _string(file: BinaryIO) -> str:
    return file.read(_scalar(file, 10)).decode()


def _value(file: BinaryIO, kind: int) -> Any:
    if kind == STRING:
        return _string(file)
    if kind == ARRAY:
        item_kind, length = _scalar(file, 4), _scalar(file, 10)
        return [_value(file, item_kind) for _ in range(length)]
    return _scalar(file, kind)
