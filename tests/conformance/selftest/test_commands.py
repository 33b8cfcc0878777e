import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from wireproof.command_line.application import main
from wireproof.peers.golden.settings import Settings
from wireproof.peers.peer import golden_peer


def test_a_proven_kit_exits_with_0_and_writes_its_matrix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "matrix.html"
    arguments = [
        "selftest",
        "--only",
        "chat.usage-missing",
        "--profile",
        "openai",
        "--workers",
        "1",
        "--html",
        str(page),
    ]
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert "1 of 1" in capsys.readouterr().out
    assert "<title>Kill matrix" in page.read_text(encoding="utf-8")


def test_a_name_that_no_peer_has_could_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["selftest", "--only", "no-such-peer"])
    assert ended.value.code == 2
    assert "no peer has such a name" in capsys.readouterr().err


def test_an_unknown_mutant_is_told_with_the_names_that_are_close(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--mutant", "chat.usage-mising"])
    assert ended.value.code == 2
    assert "chat.usage-missing" in capsys.readouterr().err


def test_a_served_mutant_is_broken_until_it_is_told_to_end() -> None:
    command = [sys.executable, "-m", "wireproof", "serve", "--mutant", "chat.usage-missing"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:  # noqa: S603 - our own command
        assert process.stdout is not None
        told = dict(process.stdout.readline().strip().split("=", 1) for _ in range(3))
        body = {"model": told["OPENAI_MODEL"], "messages": [{"role": "user", "content": "Hello"}]}
        headers = {"authorization": f"Bearer {told['OPENAI_API_KEY']}"}
        answer = httpx.post(f"{told['OPENAI_BASE_URL']}/chat/completions", json=body, headers=headers)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    assert answer.status_code == 200
    assert "usage" not in answer.json()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--upstream", "host/v1"), "is no base URL"),
        (
            ("--upstream", "http://127.0.0.1:9/v1", "--profile", "openai", "--profile", "newapi"),
            "held to one --profile",
        ),
        (("--upstream", "http://127.0.0.1:9/v1", "--only", "chat.usage-missing"), "http://127.0.0.1:9/v1"),
        (("--html", "/dev/null/page.html"), "/dev/null cannot be written"),
    ],
)
def test_what_cannot_be_run_is_told_first(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["selftest", *arguments])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_mutants_are_put_before_a_real_server_with_its_own_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-its-own")
    arguments = ("--only", "protocol.missing-key-taken", "--workers", "1", "--html", str(tmp_path / "page.html"))
    with golden_peer(Settings(key="sk-of-its-own")) as peer, pytest.raises(SystemExit) as ended:
        main(["selftest", "--upstream", peer.base_url, *arguments])
    assert ended.value.code == 0, capsys.readouterr().out
    assert "1 of 1" in capsys.readouterr().out
    assert "1 of 1" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_server_to_stand_before_has_to_have_a_base_url(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--upstream", "host"])
    assert ended.value.code == 2
    assert "is no base URL" in capsys.readouterr().err
