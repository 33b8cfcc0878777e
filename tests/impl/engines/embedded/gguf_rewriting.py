"""Makes other models of the shipped one: the same weights with other metadata."""

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

UINT32, STRING, ARRAY = 4, 8, 9
FORMS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
Change = Callable[[Any], Any]


def _read(file: BinaryIO, form: str) -> Any:
    return struct.unpack(form, file.read(struct.calcsize(form)))[0]


def _read_string(file: BinaryIO) -> bytes:
    return file.read(_read(file, "<Q"))


def _read_value(file: BinaryIO, kind: int) -> Any:
    if kind == STRING:
        return _read_string(file)
    if kind == ARRAY:
        of, count = _read(file, "<I"), _read(file, "<Q")
        return of, [_read_value(file, of) for _ in range(count)]
    return _read(file, FORMS[kind])


def _write_string(value: bytes) -> bytes:
    return struct.pack("<Q", len(value)) + value


def _write_value(kind: int, value: Any) -> bytes:
    if kind == STRING:
        return _write_string(value)
    if kind == ARRAY:
        of, items = value
        return struct.pack("<IQ", of, len(items)) + b"".join(_write_value(of, item) for item in items)
    return struct.pack(FORMS[kind], value)


def rewrite(source: Path, target: Path, changes: Mapping[str, Change | None]) -> Path:
    """Copy `source` to `target` with each named value changed, or left out where the change is None."""
    with source.open("rb") as file:
        magic, version, tensors, count = file.read(4), _read(file, "<I"), _read(file, "<Q"), _read(file, "<Q")
        entries = []
        for _ in range(count):
            key = _read_string(file).decode()
            kind = _read(file, "<I")
            entries.append((key, kind, _read_value(file, kind)))
        descriptions = b""
        for _ in range(tensors):
            name = _read_string(file)
            dimensions = _read(file, "<I")
            descriptions += _write_string(name) + struct.pack("<I", dimensions) + file.read(8 * dimensions + 4 + 8)
        alignment = next((value for key, _, value in entries if key == "general.alignment"), 32)
        file.seek(-file.tell() % alignment, 1)
        weights = file.read()
    assert set(changes) <= {key for key, _, _ in entries}, "a change of a value that the model does not have"
    kept = [
        (key, kind, (changes.get(key) or (lambda same: same))(value))
        for key, kind, value in entries
        if changes.get(key, key) is not None
    ]
    metadata = b"".join(
        _write_string(key.encode()) + struct.pack("<I", kind) + _write_value(kind, value) for key, kind, value in kept
    )
    header = magic + struct.pack("<IQQ", version, tensors, len(kept)) + metadata + descriptions
    target.write_bytes(header + bytes(-len(header) % alignment) + weights)
    return target


def renamed_tokens(names: Mapping[str, str]) -> Change:
    """A change of `tokenizer.ggml.tokens`: tokens spelled otherwise."""

    def change(value: tuple[int, list[bytes]]) -> tuple[int, list[bytes]]:
        kind, tokens = value
        return kind, [names.get(token.decode(), token.decode()).encode() for token in tokens]

    return change
