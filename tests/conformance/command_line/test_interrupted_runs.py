"""Runs that end before their time, as real processes: interrupts, readers that leave, full disks, targets that die."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.conformance import loopback
from tests.conformance.command_line.conftest import CHAT, MODEL, lists_models
from tests.conformance.loopback import Received, Script, answer

LISTED = json.dumps({"object": "list", "data": [MODEL]}).encode()
ANSWERED = json.dumps(CHAT).encode()
WITHIN = 60.0


def command(target: loopback.Target, *more: str) -> list[str]:
    arguments = ("run", "--base-url", target.base_url, "--model", "tiny", "--fuzz", "off")
    return [sys.executable, "-m", "wireproof", *arguments, *more]


@contextmanager
def running(arguments: list[str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        try:
            yield process
        finally:
            process.kill()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def answers_until(number: int, then: Script) -> Script:
    """Answers so many requests, and treats each further one otherwise."""
    seen: list[Received] = []

    def decide(received: Received, connection: socket.socket) -> None:
        seen.append(received)
        if len(seen) > number:
            then(received, connection)
        else:
            connection.sendall(answer(200, LISTED if received.method == "GET" else ANSWERED))

    return decide


def hangs(_: Received, connection: socket.socket) -> None:
    connection.recv(1)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_is_stored_judged_and_never_green(number: signal.Signals, code: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with loopback.target(answers_until(2, hangs)) as target:
        arguments = command(target, "--only", "models", "--out", str(out), "--format", "text,html,junit,md")
        with running(arguments) as process:
            wait_until(lambda: len(target.received) > 2)
            process.send_signal(number)
            printed, told = process.communicate(timeout=WITHIN)
    assert process.returncode == code
    assert printed.splitlines()[-1] == "INCONCLUSIVE"
    assert "the run was interrupted; " in printed
    assert "Traceback" not in told
    report: dict[str, Any] = json.loads((out / "report.json").read_text("utf-8"))
    assert report["verdict"] == "inconclusive"
    assert report["broken_off"]
    assert report["totals"]["pass"] > 0
    assert "Not a whole run" in (out / "report.html").read_text("utf-8")
    assert {file.name for file in out.iterdir()} >= {"transcript.json", "junit.xml", "summary.md", "badge.svg"}


def test_a_second_interrupt_ends_at_once(tmp_path: Path) -> None:
    with ExitStack() as lasting:
        target = lasting.enter_context(loopback.target(answers_until(2, hangs)))
        process = lasting.enter_context(running(command(target, "--out", str(tmp_path))))
        wait_until(lambda: len(target.received) > 2)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        for line in process.stderr:
            if "once more ends at once" in line:
                break
        process.send_signal(signal.SIGINT)
        process.wait(WITHIN)
    assert process.returncode in {-signal.SIGINT, 130}


def test_an_interrupted_run_is_replayed_as_such(tmp_path: Path) -> None:
    with ExitStack() as lasting:
        target = lasting.enter_context(loopback.target(answers_until(2, hangs)))
        process = lasting.enter_context(running(command(target, "--only", "models", "--out", str(tmp_path))))
        wait_until(lambda: len(target.received) > 2)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=WITHIN)
    replay = [sys.executable, "-m", "wireproof", "replay", str(tmp_path)]
    done = subprocess.run(replay, capture_output=True, text=True, check=False, timeout=WITHIN)  # noqa: S603 - ours
    assert (done.returncode, done.stdout.splitlines()[-1]) == (3, "INCONCLUSIVE")


def test_a_target_that_dies_ends_the_run_and_what_found_nobody_fails_nothing(tmp_path: Path) -> None:
    with ExitStack() as alive:
        target = alive.enter_context(loopback.target(answers_until(2, hangs)))
        with running(command(target, "--only", "models,chat.stop", "--out", str(tmp_path))) as process:
            wait_until(lambda: len(target.received) > 2)
            alive.close()
            printed, told = process.communicate(timeout=WITHIN)
    assert process.returncode in {1, 3}
    assert "the target is gone since " in printed
    assert "Connection refused" in printed
    assert "no answer came" not in printed
    assert "Traceback" not in told


@pytest.mark.parametrize("arguments", [("list",), ("run", "--plan"), ("explain", "chat.stream.done")])
def test_a_reader_that_leaves_gets_no_traceback_and_makes_no_verdict(arguments: tuple[str, ...]) -> None:
    with running([sys.executable, "-m", "wireproof", *arguments]) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.wait(WITHIN)
        assert process.stderr is not None
        told = process.stderr.read()
    assert process.returncode != 1
    assert told == ""


def test_a_reader_that_leaves_changes_no_verdict(tmp_path: Path) -> None:
    with loopback.target(lists_models([MODEL])) as target:
        arguments = command(target, "--only", "models.list", "--out", str(tmp_path))
        with running(arguments) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            process.stderr.close()
            process.wait(WITHIN)
    assert process.returncode == 0
    assert (tmp_path / "report.json").is_file()


def test_a_full_disk_is_told_after_the_verdict(tmp_path: Path) -> None:
    (tmp_path / "transcript.json").write_text("old", encoding="ascii")
    with loopback.target(lists_models([MODEL])) as target:
        done = subprocess.run(  # noqa: S603 - ours
            command(target, "--only", "models.list", "--out", str(tmp_path)),
            capture_output=True,
            text=True,
            check=False,
            timeout=WITHIN,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)),
        )
    assert done.returncode == 2
    assert done.stdout.splitlines()[-1] == "CONFORMANT"
    assert f"could not run: {tmp_path / 'transcript.json'} cannot be written: " in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["transcript.json"]
    assert (tmp_path / "transcript.json").read_text("ascii") == "old"


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    with loopback.target(lists_models([MODEL])) as target:
        arguments = command(target, "--out", str(tmp_path / "file" / "out"))
        done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=WITHIN)  # noqa: S603 - ours
        assert not target.received
    assert done.returncode == 2
    assert "cannot be written: Not a directory" in done.stderr
