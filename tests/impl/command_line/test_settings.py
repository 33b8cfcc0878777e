"""Settings come from options and variables, and what is wrong with them is one line and a hint."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from wireproof_server import command_line
from wireproof_server.command_line import command
from wireproof_server.settings import Settings


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """The settings that would have been served with."""
    served: list[Settings] = []

    def serve(settings: Settings) -> int:
        served.append(settings)
        return 0

    monkeypatch.setattr(command_line, "serve", serve)
    for name in [name for name in os.environ if name.startswith("WIREPROOF_")]:
        monkeypatch.delenv(name)
    return served


def run(*arguments: str, **variables: str) -> Any:
    """Run the command line in this process."""
    return CliRunner().invoke(command, arguments, env=variables, standalone_mode=False)


def refuse(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[str, str]:
    """The error and the hint for settings that are refused."""
    monkeypatch.setattr(sys, "argv", ["wireproof-server", *arguments])
    with pytest.raises(SystemExit) as raised:
        command_line.main()
    assert raised.value.code == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert error.startswith("error: ")
    assert hint.startswith("hint: ")
    return error, hint


def test_without_anything_the_defaults_are_served(seen: list[Settings]) -> None:
    run()
    assert seen == [Settings()]
    assert seen[0].host == "127.0.0.1"


def test_every_setting_has_an_option_a_variable_and_help() -> None:
    text = " ".join(run("--help").output.split())
    for option in command.params:
        if option.name in {"version", "help"}:
            continue
        assert option.opts[0] in text
        assert f"WIREPROOF_{(option.name or '').upper()}" in text
        assert getattr(option, "help", None), option.name
    names = {option.name for option in command.params} - {"version", "help", "api_keys_file"}
    assert names == set(Settings.__slots__)


def test_options_and_variables_say_the_same(seen: list[Settings], tmp_path: Path) -> None:
    model = tmp_path / "m.gguf"
    model.write_bytes(b"GGUF rest")
    run(
        *("--host", "0.0.0.0", "--port", "1234", "--api-keys", "a, b,,", "--model", str(model), "--model-id", "m"),  # noqa: S104  nothing is bound
        *("--alias", "x", "--alias", "y", "--context-length", "512", "--slots", "2", "--threads", "3"),
        *("--body-limit", "99", "--grace-period", "1.5", "--log-format", "json", "--log-bodies"),
        *("--requests-per-minute", "60", "--token-quota", "1000", "--allow-origin", "https://a"),
    )
    run(
        WIREPROOF_HOST="0.0.0.0",  # noqa: S104  nothing is bound
        WIREPROOF_PORT="1234",
        WIREPROOF_API_KEYS="a, b,,",
        WIREPROOF_MODEL=str(model),
        WIREPROOF_MODEL_ID="m",
        WIREPROOF_ALIASES="x y",
        WIREPROOF_CONTEXT_LENGTH="512",
        WIREPROOF_SLOTS="2",
        WIREPROOF_THREADS="3",
        WIREPROOF_BODY_LIMIT="99",
        WIREPROOF_GRACE_PERIOD="1.5",
        WIREPROOF_LOG_FORMAT="json",
        WIREPROOF_LOG_BODIES="1",
        WIREPROOF_REQUESTS_PER_MINUTE="60",
        WIREPROOF_TOKEN_QUOTA="1000",
        WIREPROOF_ALLOW_ORIGINS="https://a",
    )
    by_option, by_variable = seen
    assert by_option == by_variable
    assert by_option.api_keys == ("a", "b")
    assert by_option.aliases == ("x", "y")
    assert by_option.model == model


def test_keys_come_from_a_file_too(seen: list[Settings], tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text("# for tests\nsk-one\n\n sk-two \n")
    run("--api-keys-file", str(keys), "--api-keys", "sk-zero")
    assert seen[0].api_keys == ("sk-zero", "sk-one", "sk-two")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--host", "0.0.0.0"], "no API keys are configured"),  # noqa: S104  nothing is bound
        (["--host", "::"], "no API keys are configured"),
        (["--host", "example.org"], "no API keys are configured"),
        (["--port", "abc"], "--port"),
        (["--port", "65536"], "--port"),
        (["--body-limit", "0"], "--body-limit"),
        (["--grace-period", "-1"], "--grace-period"),
        (["--grace-period", "nan"], "--grace-period"),
        (["--body-timeout", "nan"], "--body-timeout"),
        (["--log-level", "loud"], "--log-level"),
        (["--no-such-option"], "--no-such-option"),
        (["extra"], "extra"),
        (["--api-keys", "clé"], "API key"),
        (["--api-keys", "a b"], "API key"),
        (["--api-keys-file", "/no/such/file"], "/no/such/file"),
        (["--api-keys-file", os.devnull], "holds no key"),
        (["--model", "/no/such/model.gguf"], "No such file"),
        (["--model", "/"], "directory"),
        (["--model", __file__], "is not a GGUF file"),
        (["--database-url", "mysql://host/name"], "'mysql' is not supported"),
        (["--database-url", "nonsense"], "cannot be read"),
        (["--prompts-file", "/there/is/none.yaml"], "none.yaml"),
        (["--allow-origin", "foo"], "'foo' is none"),
        (["--allow-origin", "https://chat.example/page"], "'https://chat.example/page' is none"),
        (["--upstream-url", "localhost:8000"], "upstream URL"),
        (["--upstream-url", "http://"], "upstream URL"),
        (["--upstream-url", "http://x:99999"], "upstream URL"),
        (["--upstream-url", "http://x/v1", "--model", __file__], "--model cannot be used"),
        (["--upstream-url", "http://x/v1", "--slots", "2", "--alias", "a"], "--slots, --alias cannot be used"),
        (["--upstream-dialect", "bogus"], "--upstream-dialect"),
    ],
)
def test_wrong_settings_are_one_line_and_a_hint(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    seen: list[Settings],
    arguments: list[str],
    told: str,
) -> None:
    error, hint = refuse(capsys, monkeypatch, *arguments)
    assert told in error
    assert len(hint) > len("hint: ")
    assert not seen


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_loopback_needs_no_keys(seen: list[Settings], host: str) -> None:
    run("--host", host)
    assert seen[0].host == host


def test_llama_cpps_own_server_may_be_given_names(seen: list[Settings]) -> None:
    run("--upstream-url", "http://x:8080", "--upstream-dialect", "llamacpp", "--model-id", "m", "--alias", "a")
    assert (seen[0].model_id, seen[0].aliases) == ("m", ("a",))


def test_a_taken_port_is_told_with_what_to_do_and_exits_1() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-m", "wireproof_server", "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stdout == ""
    error, hint = ended.stderr.splitlines()
    assert error == f"error: Port {port} on 127.0.0.1 is in use by another program."
    assert re.search(r"make serve PORT=\d+", hint)


def test_a_model_that_cannot_be_loaded_is_told_without_a_traceback_and_exits_1(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + b"\xff" * 100)
    ended = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "wireproof_server", "--port", "0", "--model", str(broken)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert "broken.gguf" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""
