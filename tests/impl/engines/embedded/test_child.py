"""The child process: what it opens, and when it ends."""

import asyncio
import os
import re
import signal
import sys
from pathlib import Path

import pytest

import wireproof_server
from wireproof_server.engines.embedded.engine import EmbeddedEngine

SECONDS = 10.0
PARENT = """
import asyncio, pathlib, sys
from wireproof_server.engines.embedded.engine import EmbeddedEngine

async def main():
    engine = EmbeddedEngine(pathlib.Path(sys.argv[1]))
    await engine.start()
    print(engine.child_pid, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


def sockets_of(pid: int) -> set[str]:
    """The inode numbers of a process's sockets."""
    links = (str(each.readlink()) for each in Path(f"/proc/{pid}/fd").iterdir() if each.is_symlink())
    return {found[1] for found in map(re.compile(r"socket:\[(\d+)\]").fullmatch, links) if found}


def listening_sockets(pid: int) -> set[str]:
    """The inode numbers of all TCP sockets in the process's network."""
    tables = (Path(f"/proc/{pid}/net/{name}").read_text().splitlines()[1:] for name in ("tcp", "tcp6"))
    return {line.split()[9] for table in tables for line in table}


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
async def test_nothing_listens_on_tcp(engine: EmbeddedEngine) -> None:
    pid = engine.child_pid
    assert pid is not None
    own = sockets_of(pid)
    assert own, "it has its unix socket"
    assert not own & listening_sockets(pid)


async def test_its_socket_is_for_this_user_alone(engine: EmbeddedEngine) -> None:
    folder = engine._folder  # noqa: SLF001  nothing else tells where it is
    assert folder is not None
    assert folder.stat().st_mode & 0o077 == 0


async def test_it_ends_and_leaves_no_file_when_its_parent_is_killed(model_path: Path, tmp_path: Path) -> None:
    parent = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PARENT,
        str(model_path),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert parent.stdout is not None
    child = int(await parent.stdout.readline())
    os.kill(child, 0)
    assert "engine.sock" in names_below(tmp_path)
    parent.send_signal(signal.SIGKILL)
    await parent.wait()
    async with asyncio.timeout(SECONDS):
        while running(child):  # noqa: ASYNC110  the end of a stranger's child is no event of ours
            await asyncio.sleep(0.01)
    assert names_below(tmp_path) == []


def names_below(folder: Path) -> list[str]:
    """The names of all files and folders below the folder."""
    return [name for _, folders, files in os.walk(folder) for name in (*folders, *files)]


def running(pid: int) -> bool:
    """Whether the process exists and is not merely waiting to be reaped."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_no_other_module_imports_the_library() -> None:
    folder = Path(wireproof_server.__file__).parent
    importing = [
        path.name
        for path in folder.rglob("*.py")
        if re.search(r"^\s*(import|from) xllamacpp", path.read_text(), re.MULTILINE)
    ]
    assert importing == ["child.py"]
