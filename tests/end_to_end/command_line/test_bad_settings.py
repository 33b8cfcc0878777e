"""Settings that cannot work end the program at once, with a sentence and a hint."""

import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.end_to_end.running_server import clean_environment


def refused(arguments: list[str], settings: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "wireproof_server", *arguments],
        env=clean_environment(settings or {}),
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def assert_explained(ended: subprocess.CompletedProcess[str], status: int, *, about: str) -> None:
    """One line says what is wrong, one what to do, and there is no traceback."""
    assert ended.returncode == status, ended.stderr
    error, hint = ended.stderr.splitlines()
    assert error.startswith("error: ")
    assert about in error
    assert hint.startswith("hint: ")
    assert ended.stdout == ""


NOT_A_MODEL = str(Path(__file__))


@pytest.mark.parametrize(
    ("arguments", "settings", "about"),
    [
        (["--port", "99999"], {}, "99999"),
        ([], {"WIREPROOF_PORT": "eighty"}, "eighty"),
        (["--no-such-option"], {}, "--no-such-option"),
        (["--model", "no/such.gguf"], {}, "no/such.gguf"),
        ([], {"WIREPROOF_MODEL": NOT_A_MODEL}, "not a GGUF file"),
        (["--host", "0.0.0.0"], {}, "0.0.0.0"),  # noqa: S104  refused, which is the point
        (["--host", "::"], {"WIREPROOF_API_KEYS": " , "}, "no API keys"),
        ([], {"WIREPROOF_API_KEYS": "sk-with blank"}, "character"),
        (["--upstream-url", "nonsense"], {}, "nonsense"),
        (["--upstream-dialect", "latin"], {}, "latin"),
        (["--requests-per-minute", "-1"], {}, "-1"),
        (["--slots", "99999999999999999999"], {}, "99999999999999999999"),
        (["--database-url", "postgresql://user:password@host:port/name"], {}, "database URL"),
        (["--api-keys-file", "no/such/file"], {}, "no/such/file"),
    ],
)
def test_the_fault_is_named_in_one_line(arguments: list[str], settings: Mapping[str, str], about: str) -> None:
    assert_explained(refused(arguments, settings), 2, about=about)


def test_a_key_that_is_refused_is_not_repeated() -> None:
    assert "sk-with" not in refused([], {"WIREPROOF_API_KEYS": "sk-with blank"}).stderr


def test_a_port_in_use_is_told_with_the_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        ended = refused(["--port", str(port)])
    assert_explained(ended, 1, about=f"Port {port}")
    assert "PORT=" in ended.stderr


def test_a_truncated_model_is_told_without_a_traceback(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + os.urandom(100))
    ended = refused(["--model", str(broken), "--port", "0"])
    assert ended.returncode in {1, 2}
    assert "Traceback" not in ended.stderr
    assert "broken.gguf" in ended.stderr
