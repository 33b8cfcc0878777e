"""Work that is begun at once, so that what has nothing to wait for costs no precautions."""

from collections.abc import Awaitable, Generator
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Begun(Generic[Result]):
    """An awaitable that has run to its first wait, in the task that made this.

    `is_done` tells whether it never had to wait; then `result` is there, else it comes by awaiting this, once. What it
    raises before its first wait is raised by the constructor.

    A watch over work (a timer, a task) takes longer to set up than most of what it would watch: a body that has
    arrived already, an error found before the engine is asked. With this, only what really waits is watched.
    """

    __slots__ = ("_steps", "_waits_for", "is_done", "result")

    result: Result

    def __init__(self, work: Awaitable[Result]) -> None:
        self._steps = work.__await__()
        self._waits_for: Any = None
        self.is_done = False
        try:
            self._waits_for = next(self._steps)
        except StopIteration as done:
            self.result = done.value
            self.is_done = True

    def __await__(self) -> Generator[Any, Any, Result]:
        return _continued(self._steps, self._waits_for)


def _continued(steps: Generator[Any, Any, Result], waits_for: Any) -> Generator[Any, Any, Result]:
    """What `yield from steps` does from the second step on: the first wait is taken over from the caller of `next`."""
    try:
        yield waits_for
    except BaseException as thrown:  # noqa: BLE001  handed on to the work, cancellations too
        try:
            waits_next_for = steps.throw(thrown)
        except StopIteration as done:
            result: Result = done.value
            return result
        return (yield from _continued(steps, waits_next_for))
    return (yield from steps)
