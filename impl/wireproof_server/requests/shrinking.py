"""Makes a large wrong request small and still wrong, so that explaining it stays cheap.

A validator tells of every item that is wrong, in every branch of every union: minutes for a body of a few megabytes.
The first wrong item of a long list is all that anybody reads.
"""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

KEPT = 16  # entries of a long list or object that are always kept
MOST_JUDGEMENTS = 200
LARGEST_EXPLAINED = 5_000  # values; beyond it, the place is not worth its cost

IsValid: TypeAlias = Callable[[Any], bool]
Path: TypeAlias = tuple[str | int, ...]


class Shrunk:
    """A value made small in place, and where what is left of it stood.

    `is_small` tells whether it got small enough to be explained.
    """

    def __init__(self, value: Any, is_valid: IsValid) -> None:
        self._is_valid = is_valid
        self._judgements_left = MOST_JUDGEMENTS
        self._moved: dict[Path, int] = {}
        self.value = value
        self.is_small = self._shrink()

    def original(self, path: Path) -> Path:
        """A path into the small value as a path into the one it was made from."""
        steps: list[str | int] = []
        for depth, step in enumerate(path):
            moved = self._moved.get(path[:depth])
            steps.append(moved if moved is not None and step == KEPT - 1 else step)
        return tuple(steps)

    def _shrink(self) -> bool:
        if not isinstance(self.value, (dict, list)):
            return True
        pending: deque[tuple[Path, Any]] = deque([((), self.value)])
        seen = 0
        while pending:
            path, container = pending.popleft()
            if path and len(container) > KEPT:
                self._shorten(path, container)
            seen += len(container)
            if seen > LARGEST_EXPLAINED:
                return False
            pending.extend(
                ((*path, key), child) for key, child in _entries(container) if isinstance(child, (dict, list))
            )
        return True

    def _shorten(self, path: Path, container: Any) -> None:
        """Keep the first entries and the first that is wrong, or as few as are too many."""
        entries = list(container) if isinstance(container, list) else list(container.items())
        if self._is_wrong_with(container, entries[:KEPT]):
            return
        base = entries[: KEPT - 1]
        low, high = KEPT - 1, 2 * KEPT
        while low < len(entries) and not self._is_wrong_with(container, base + entries[low:high]):
            low, high = high, 2 * high
        if low >= len(entries):
            self._keep_too_many(container, entries)
            return
        high = min(high, len(entries))
        while high - low > 1:
            middle = (low + high) // 2
            if self._is_wrong_with(container, base + entries[low:middle]):
                high = middle
            else:
                low = middle
        if not self._is_wrong_with(container, [*base, entries[low]]):
            self._keep_too_many(container, entries)  # what was wrong was their number
        elif isinstance(container, list):
            self._moved[path] = low

    def _keep_too_many(self, container: Any, entries: list[Any]) -> None:
        """No entry is wrong by itself, so there are too many: keep few more than may be."""
        count = 2 * KEPT
        while count < len(entries) and not self._is_wrong_with(container, entries[:count]):
            count *= 2
        if count >= len(entries):
            _refill(container, entries)

    def _is_wrong_with(self, container: Any, entries: list[Any]) -> bool:
        """Leave `entries` alone in `container`; whether the whole value is wrong still."""
        _refill(container, entries)
        self._judgements_left -= 1
        return self._judgements_left < 0 or not self._is_valid(self.value)


def _refill(container: Any, entries: list[Any]) -> None:
    if isinstance(container, list):
        container[:] = entries
    else:
        container.clear()
        container.update(entries)


def _entries(container: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(container, dict):
        yield from container.items()
    elif isinstance(container, list):
        yield from enumerate(container)
