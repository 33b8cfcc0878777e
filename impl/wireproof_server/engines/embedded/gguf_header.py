"""The few facts of a GGUF file that are needed before llama.cpp loads it, and whether it is one at all.

Source: the GGUF specification (ggml), version 3.
"""

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wireproof_server.generation.errors import EngineUnavailable

MAGIC = b"GGUF"
VERSIONS = (2, 3)
STRING, ARRAY = 8, 9
# By the specification's number of the value's type; 8 is a string and 9 an array.
NUMBERS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """`context_length` is what the model was trained with, in tokens, None where the file does not say."""

    context_length: int | None
    has_chat_template: bool


def read_gguf_header(path: Path) -> GgufHeader:
    """Raises `EngineUnavailable`, with cause and hint, when `path` is not a readable GGUF file."""
    try:
        with path.open("rb") as file:
            return _read(file, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EngineUnavailable(f"The model file {path} cannot be read: {reason}. Check the path.") from error
    except (struct.error, UnicodeDecodeError, EOFError, KeyError) as error:
        raise EngineUnavailable(
            f"The model file {path} is damaged or cut off: its header cannot be read. Download or copy it again."
        ) from error


def _read(file: BinaryIO, path: Path) -> GgufHeader:
    if file.read(4) != MAGIC:
        raise EngineUnavailable(f"The model file {path} is not a GGUF file. Give the path of a .gguf file.")
    version = _number(file, "<I")
    if version not in VERSIONS:
        raise EngineUnavailable(f"The model file {path} is GGUF version {version}; versions 2 and 3 can be read.")
    _number(file, "<Q")  # how many tensors
    context_length: int | None = None
    has_chat_template = False
    for _ in range(_number(file, "<Q")):
        key = _string(file).decode()
        value = _value(file, _number(file, "<I"))
        if key.endswith(".context_length") and isinstance(value, int):
            context_length = value
        has_chat_template = has_chat_template or key == "tokenizer.chat_template"
    return GgufHeader(context_length, has_chat_template)


def _value(file: BinaryIO, kind: int) -> int | None:
    """A number; None for a string or an array, which is passed over."""
    if kind == STRING:
        _string(file)
        return None
    if kind != ARRAY:
        return _number(file, NUMBERS[kind])
    of, count = _number(file, "<I"), _number(file, "<Q")
    if of in NUMBERS:
        _take(file, struct.calcsize(NUMBERS[of]) * count)
        return None
    for _ in range(count):
        _value(file, of)
    return None


def _number(file: BinaryIO, form: str) -> int:
    value: int = struct.unpack(form, _take(file, struct.calcsize(form)))[0]  # a float where nobody counts with it
    return value


def _string(file: BinaryIO) -> bytes:
    return _take(file, _number(file, "<Q"))


def _take(file: BinaryIO, count: int) -> bytes:
    # A damaged length may be astronomical: it is held against the file before memory is asked for.
    taken = file.read(count) if count <= os.fstat(file.fileno()).st_size else b""
    if len(taken) < count:
        raise EOFError
    return taken
