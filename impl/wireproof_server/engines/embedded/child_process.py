"""One child process from its start to its end."""

import asyncio
import contextlib
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from pathlib import Path

import orjson

from wireproof_server.engines.embedded.settings import ChildSettings
from wireproof_server.generation.errors import EngineUnavailable

# By its path, and with nothing put before the import path: whatever lies in the working directory, it is this file.
CHILD = ("-P", str(Path(__file__).with_name("child.py")))
KEPT_LOG_BYTES = 8000  # of what llama.cpp says on standard error; only the end tells why it failed
ERROR_LINE = re.compile(r"^\S+ E (?:.*?: )?(?P<text>.+)$", re.MULTILINE)  # time, level, place, text
POLITE_SECONDS = 1.0


class ChildProcess:
    """A running child; made by `start_child`."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._log: deque[int] = deque(maxlen=KEPT_LOG_BYTES)
        self._logging = asyncio.create_task(self._read_log())

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    async def _read_log(self) -> None:
        log = self._process.stderr
        while log is not None and (piece := await log.read(KEPT_LOG_BYTES)):
            self._log.extend(piece)

    async def tell(self, settings: ChildSettings) -> None:
        """Send the settings and wait until it listens. Raises `EngineUnavailable`, with cause and hint."""
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            raise EngineUnavailable("The engine's process was started without pipes.")
        requests.write(orjson.dumps(settings.as_json()) + b"\n")
        with contextlib.suppress(ConnectionError):  # it is already dead; its end says why
            await requests.drain()
        line = await answers.readline()
        if line.strip() == b'{"listening": true}':
            return
        await self._process.wait()
        await self._logging
        raise EngineUnavailable(self._explanation(line))

    def _explanation(self, line: bytes) -> str:
        code = self._process.returncode or 0
        if code == -signal.SIGILL:
            return (
                "The engine cannot run on this processor: the xllamacpp wheel needs AVX2 and FMA (x86-64-v3). "
                "Build xllamacpp from source here, or use an engine on another machine."
            )
        said = orjson.loads(line)["error"] if line.startswith(b"{") else ""
        cause = _first_error(bytes(self._log).decode(errors="replace")) or said or f"it ended with status {code}"
        return f"The engine did not start: {cause.rstrip('.')}. Check the model file, the memory and the settings."

    async def ended(self) -> int:
        """Wait for its end; give its exit status, negative for the signal that killed it."""
        return await self._process.wait()

    async def end(self) -> None:
        """End it now: by the end of its input, and by force when that does not help."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), POLITE_SECONDS)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
        await self._logging


def _first_error(log: str) -> str:
    """What went wrong first; llama.cpp's later lines only say that something did."""
    found = ERROR_LINE.search(log)
    return "" if found is None else found["text"][:500]


async def start_child(settings: ChildSettings) -> ChildProcess:
    """Start a child and wait until it serves. Raises `EngineUnavailable`, with cause and hint, when it cannot."""
    try:
        # A session of its own: an interrupt typed at the terminal is for the server, which ends the child in its time.
        process = await asyncio.create_subprocess_exec(
            sys.executable, *CHILD, stdin=PIPE, stdout=PIPE, stderr=PIPE, start_new_session=True
        )
    except OSError as error:
        raise EngineUnavailable(f"The engine's process cannot be started: {error.strerror}.") from error
    child = ChildProcess(process)
    try:
        await child.tell(settings)
    except BaseException:
        await child.end()
        raise
    return child
