"""An engine that cannot start says why and what to do, and leaves nothing behind."""

import stat
import struct
import sys
from pathlib import Path

import pytest

from tests.impl.engines.embedded.gguf_rewriting import rewrite
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.errors import EngineUnavailable


def beginning(path: Path, length: int, folder: Path) -> Path:
    """A file with the first `length` bytes of another."""
    target = folder / "model.gguf"
    target.write_bytes(path.read_bytes()[:length])
    return target


async def failure(path: Path) -> str:
    engine = EmbeddedEngine(path)
    with pytest.raises(EngineUnavailable) as caught:
        await engine.start()
    assert engine.child_pid is None
    await engine.close()
    assert "Traceback" not in caught.value.message
    return caught.value.message


async def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    message = await failure(tmp_path / "nowhere.gguf")
    assert "nowhere.gguf cannot be read: No such file or directory. Check the path." in message


async def test_a_folder(tmp_path: Path) -> None:
    assert "cannot be read: Is a directory" in await failure(tmp_path)


@pytest.mark.parametrize("content", [b"", b"GG", b"not a model at all", b"PK\3\4" + bytes(100)])
async def test_a_file_that_is_no_gguf(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(content)
    message = await failure(path)
    assert "not a GGUF file" in message or "damaged or cut off" in message


async def test_a_version_nobody_reads(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 99, 0, 0))
    assert "version 99" in await failure(path)


@pytest.mark.parametrize("length", [30, 200, 5000, 100_000])
async def test_a_file_cut_off_in_its_header(tmp_path: Path, model_path: Path, length: int) -> None:
    path = beginning(model_path, length, tmp_path)
    assert "damaged or cut off" in await failure(path)


async def test_a_file_cut_off_in_its_weights(tmp_path: Path, model_path: Path) -> None:
    message = await failure(beginning(model_path, -1_000_000, tmp_path))
    assert message.startswith("The engine did not start: ")
    assert "Check the model file" in message


async def test_a_length_in_the_header_that_is_astronomical(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 2**60))
    assert "damaged or cut off" in await failure(path)


async def test_an_architecture_nobody_knows(tmp_path: Path, model_path: Path) -> None:
    path = rewrite(model_path, tmp_path / "model.gguf", {"general.architecture": lambda _: b"unheard-of"})
    assert "unheard-of" in await failure(path)


def program(path: Path, text: str) -> str:
    path.write_text(f"#!{sys.executable}\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


async def test_a_processor_that_is_too_old_is_named_as_the_cause(
    tmp_path: Path, model_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = program(tmp_path / "python", "import os, signal; os.kill(os.getpid(), signal.SIGILL)")
    monkeypatch.setattr(sys, "executable", dying)
    message = await failure(model_path)
    assert "AVX2" in message
    assert "another machine" in message


async def test_a_missing_library_is_named_as_the_cause(
    tmp_path: Path, model_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = program(
        tmp_path / "python",
        "import runpy, sys; sys.modules['xllamacpp'] = None; runpy.run_path(sys.argv[2], run_name='__main__')",
    )
    monkeypatch.setattr(sys, "executable", without)
    assert "xllamacpp" in await failure(model_path)


async def test_an_interpreter_that_is_gone(model_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert "cannot be started: No such file or directory" in await failure(model_path)
