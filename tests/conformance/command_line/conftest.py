"""The command line in this process, and a small target for it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.conformance import loopback
from tests.conformance.loopback import Received, answer
from wireproof.command_line.application import main

MODEL = {"id": "tiny", "object": "model", "created": 1_700_000_000, "owned_by": "us"}
CHAT = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1_700_000_000,
    "model": "tiny",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "length"}],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
}
KEY = "sk-planted-0123456789"


@dataclass(frozen=True)
class Printed:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Printed]


@pytest.fixture(autouse=True)
def _no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "OPENAI_MODEL", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def wireproof(capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str) -> Printed:
        capsys.readouterr()
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        printed = capsys.readouterr()
        assert isinstance(caught.value.code, int)
        return Printed(caught.value.code, printed.out, printed.err)

    return run


def lists_models(models: list[dict[str, Any]]) -> loopback.Script:
    """Answers every chat, and lists these models."""
    listing = json.dumps({"object": "list", "data": models}).encode()

    def decide(received: Received) -> bytes:
        return answer(200, listing if received.method == "GET" else json.dumps(CHAT).encode(), "x-request-id: req_1")

    return lambda received, connection: connection.sendall(decide(received))


@pytest.fixture
def healthy() -> Iterator[loopback.Target]:
    with loopback.target(lists_models([MODEL])) as found:
        yield found


@pytest.fixture
def broken() -> Iterator[loopback.Target]:
    """A model of its list has no object, for the name is misspelt."""
    with loopback.target(
        lists_models([{name.replace("object", "objekt"): value for name, value in MODEL.items()}])
    ) as found:
        yield found
