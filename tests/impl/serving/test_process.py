"""The server as a process: what it prints, and how it goes down."""

import asyncio
import os
import re
import shlex
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.engines.scripted.word_by_word import answer_conversation

CHAT = {"messages": [{"role": "user", "content": "Hello"}]}
TOO_LONG = 30.0


class Process:
    """A server process that said on standard output where it listens."""

    def __init__(self, process: asyncio.subprocess.Process, banner: str) -> None:
        self.process = process
        self.banner = banner
        found = re.search(r"listens on (\S+)", banner)
        assert found is not None
        self.url = found[1]

    async def end(self) -> int:
        """Tell it to stop; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(TOO_LONG):
            return await self.process.wait()


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@asynccontextmanager
async def server_process(*arguments: str, **variables: str) -> AsyncIterator[Process]:
    """`python -m wireproof_server` on a free port, ended with the block."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WIREPROOF_")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "wireproof_server", "--port", "0", *arguments),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**environment, **variables},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    errors = asyncio.ensure_future(process.stderr.read())
    try:
        banner = ""
        async with asyncio.timeout(TOO_LONG):
            while "curl" not in banner:
                line = await process.stdout.readline()
                assert line, (await errors).decode()
                banner += line.decode()
        yield Process(process, banner)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        await errors


@pytest.fixture
async def upstream(start_server: Any) -> Any:
    """A scripted server in this process, for the process to stand before; its streams wait before their end."""
    engine = ScriptedEngine()
    release = asyncio.Event()

    def slow_end(request: Any) -> Any:
        *steps, last = answer_conversation(request)
        return [*steps, Wait(release), last]

    engine.chat_script = slow_end
    server = await start_server(engine)
    server.release = release
    return server


def arguments_of(upstream: Any) -> list[str]:
    """Options that put a server before `upstream`."""
    return ["--upstream-url", f"{upstream.url}/v1", "--upstream-key", upstream.key]


async def test_the_curl_line_of_the_banner_works_when_pasted() -> None:
    async with server_process() as server:
        line = next(line for line in server.banner.splitlines() if line.strip().startswith("curl"))
        shell = await asyncio.create_subprocess_exec("sh", "-c", line, stdout=asyncio.subprocess.PIPE)
        answer, _ = await shell.communicate()
        assert b'"object":"chat.completion"' in answer
        assert f"{server.url}/docs" in server.banner
        assert "wireproof-tiny" in server.banner
        assert await server.end() == 0


async def test_a_configured_key_is_not_printed_and_opens(upstream: Any) -> None:
    async with server_process(*arguments_of(upstream), WIREPROOF_API_KEYS="sk-mine,sk-yours") as server:
        assert "sk-mine" not in server.banner
        assert "sk-yours" not in server.banner
        assert shlex.split(server.banner.splitlines()[-1])[0] == "curl"
        async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
            for key in ("sk-mine", "sk-yours"):
                answer = await client.get("/v1/models", headers={"authorization": f"Bearer {key}"})
                assert answer.json()["data"][0]["id"] == "scripted"
        assert await server.end() == 0


async def test_sigterm_lets_a_stream_finish_and_refuses_new_work(upstream: Any) -> None:
    async with (
        server_process(*arguments_of(upstream), "--api-keys", "sk-x") as server,
        httpx.AsyncClient(
            base_url=server.url, headers={"authorization": "Bearer sk-x"}, trust_env=False, timeout=TOO_LONG
        ) as client,
    ):
        async with client.stream("POST", "/v1/chat/completions", json={**CHAT, "stream": True}) as stream:
            assert stream.status_code == 200
            server.process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(TOO_LONG):
                while (await client.get("/health/ready")).status_code != 503:
                    continue  # the signal is on its way
            refused = await client.post("/v1/chat/completions", json=CHAT)
            assert (refused.status_code, refused.json()["error"]["code"]) == (503, "server_shutting_down")
            upstream.release.set()
            body = await stream.aread()
        assert body.endswith(b"data: [DONE]\n\n")
        async with asyncio.timeout(TOO_LONG):
            assert await server.process.wait() == 0


async def test_when_the_grace_period_is_over_the_stream_ends_with_an_error_and_the_process_too(upstream: Any) -> None:
    async with (
        server_process(*arguments_of(upstream), "--api-keys", "sk-x", "--grace-period", "0.2") as server,
        httpx.AsyncClient(
            base_url=server.url, headers={"authorization": "Bearer sk-x"}, trust_env=False, timeout=TOO_LONG
        ) as client,
    ):
        async with client.stream("POST", "/v1/chat/completions", json={**CHAT, "stream": True}) as stream:
            server.process.send_signal(signal.SIGTERM)
            body = await stream.aread()
        assert b'"error"' in body
        async with asyncio.timeout(TOO_LONG):
            assert await server.process.wait() == 0


async def test_a_second_signal_stops_at_once(upstream: Any) -> None:
    async with (
        server_process(*arguments_of(upstream), "--api-keys", "sk-x") as server,
        httpx.AsyncClient(
            base_url=server.url, headers={"authorization": "Bearer sk-x"}, trust_env=False, timeout=TOO_LONG
        ) as client,
        client.stream("POST", "/v1/chat/completions", json={**CHAT, "stream": True}) as stream,
    ):
        assert stream.status_code == 200
        server.process.send_signal(signal.SIGINT)
        async with asyncio.timeout(TOO_LONG):
            while (await client.get("/health/ready")).status_code != 503:
                continue  # the signal is on its way
        server.process.send_signal(signal.SIGINT)
        async with asyncio.timeout(10):
            await server.process.wait()
