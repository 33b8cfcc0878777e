"""Several worker processes that share one listening socket, and the parent that keeps them running."""

import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import FrameType

from wireproof_server.log import build_logger
from wireproof_server.settings import Settings

COULD_NOT_START = 1
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 10.0  # seconds before a worker that died without ever serving is started again

Work = Callable[[Settings, socket.socket, Callable[[str], None]], int]
"""Serves on a socket until told to stop, says its banner when it listens, and gives an exit code."""

_processes = multiprocessing.get_context("spawn")  # a fork would share the parent's threads' locks


def supervise(settings: Settings, listener: socket.socket, work: Work, say: Callable[[str], None]) -> int:
    """Run `settings.workers` processes of `work` (a function of a module) until told to stop; gives the exit code.

    The banner of the first that listens is said, the others' are not. A worker that dies is started again; when none
    could ever be started, all are ended. SIGTERM and SIGINT are passed on as SIGTERM.
    """
    return _Supervisor(settings, listener, work, say).run()


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    banners: Connection
    listens: bool = False


@dataclass(slots=True)
class _Supervisor:
    settings: Settings
    listener: socket.socket
    work: Work
    say: Callable[[str], None]
    workers: list[_Worker] = field(default_factory=list)
    due: list[float] = field(default_factory=list)  # when workers that died are started again
    pause: float = FIRST_PAUSE
    stopping: bool = False
    has_served: bool = False
    exit_code: int = 0

    def run(self) -> int:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        for _ in range(self.settings.workers):
            self._start()
        while self.workers or (self.due and not self.stopping):
            self._wait()
        return self.exit_code

    def _start(self) -> None:
        ours, theirs = _processes.Pipe(duplex=False)
        process = _processes.Process(target=_work, args=(self.settings, self.listener, self.work, theirs))
        process.start()
        theirs.close()
        self.workers.append(_Worker(process, ours))
        if self.stopping:  # it was said in between
            process.terminate()

    def _wait(self) -> None:
        timeout = max(0.0, min(self.due) - time.monotonic()) if self.due else None
        watched: list[Connection | int] = [
            *(worker.process.sentinel for worker in self.workers),
            *self._awaited_banners(),
        ]
        ready = wait(watched, timeout)
        for worker in list(self.workers):
            if worker.banners in ready:
                self._hear(worker)
            if worker.process.sentinel in ready:
                self._bury(worker)
        now = time.monotonic()
        for _ in [moment for moment in self.due if moment <= now and not self.stopping]:
            self._start()
        self.due = [moment for moment in self.due if moment > now]

    def _awaited_banners(self) -> list[Connection]:
        return [worker.banners for worker in self.workers if not worker.listens]

    def _hear(self, worker: _Worker) -> None:
        worker.listens = True  # or ended: then there is nothing to wait for either
        try:
            banner = worker.banners.recv()
        except EOFError:
            return
        self.pause = FIRST_PAUSE
        if not self.has_served:
            self.has_served = True
            self.say(banner)

    def _bury(self, worker: _Worker) -> None:
        self.workers.remove(worker)
        worker.banners.close()
        worker.process.join()
        if self.stopping:
            return
        if not self.has_served:  # why was told by the worker
            self.exit_code = COULD_NOT_START
            self._stop(signal.SIGTERM, None)
            return
        logger = build_logger(self.settings.log_level, self.settings.log_format)
        logger.error("a worker ended; it is started again", pid=worker.process.pid, status=worker.process.exitcode)
        self.due.append(time.monotonic() + self.pause)
        self.pause = min(self.pause * 2, LONGEST_PAUSE)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True
        for worker in self.workers:
            if worker.process.is_alive():
                worker.process.terminate()


def _work(settings: Settings, listener: socket.socket, work: Work, banners: Connection) -> None:
    """The life of a worker process."""
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)  # so that Ctrl-C reaches the parent alone, which passes it on once
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.exit(work(settings, listener, banners.send))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
