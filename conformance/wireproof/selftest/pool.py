"""Examining many peers in several processes."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from wireproof.selftest.examination import Examination, RealServer, examine
from wireproof.selftest.target import Target


def examined(targets: Sequence[Target], workers: int, real: RealServer | None = None) -> Iterator[Examination]:
    """The examinations as they are finished; in this process where one worker is enough."""
    if workers <= 1:
        for target in targets:
            yield examine(target, real)
        return
    # Spawned, not forked: a process that has threads cannot be forked safely.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts) as executor:
        try:
            for future in as_completed([executor.submit(examine, target, real) for target in targets]):
                yield future.result()
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Ctrl-C goes to all processes of a terminal; the one that has the others answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
