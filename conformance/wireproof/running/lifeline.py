"""Whether the target is still there."""

import re
import time
from collections.abc import Callable, Sequence

from wireproof.probing.step import Step, get
from wireproof.transcript.answer import NoAnswer
from wireproof.transcript.exchange import Exchange

_PAUSE = 2.0
"""Seconds given to a target that is being started again."""
_CLOSED = re.compile(r"disconnected|reset|closed|broken pipe", re.IGNORECASE)


class Lifeline:
    """Notices that a target died in the middle of a run: what is asked after that says nothing about it.

    A target that only refuses some connections answers the plainest request after that, and is asked on.
    """

    def __init__(self, deliver: Callable[[Step], Exchange], sleep: Callable[[float], None] = time.sleep) -> None:
        self._deliver = deliver
        self._sleep = sleep
        self._asked = 0
        self.broken: str | None = None
        """Why nothing more can be asked, in a sentence; None while somebody is there."""

    def sees(self, exchanges: Sequence[Exchange]) -> None:
        """Look at all exchanges so far, and ask where the last one found nobody."""
        if self.broken or not exchanges or not found_nobody(exchanges[-1]):
            return
        if found_nobody(self._asks()):
            self._sleep(_PAUSE)
            again = self._asks()
            if isinstance(again.answer, NoAnswer) and found_nobody(again):
                self.broken = f"the target is gone since {_first(exchanges).label}: {again.answer.message}"

    def _asks(self) -> Exchange:
        self._asked += 1
        return self._deliver(get(f"lifeline/{self._asked}", "listModels", "/models"))


def _first(exchanges: Sequence[Exchange]) -> Exchange:
    """The first of the last ones that found nobody."""
    answered = (place for place in range(len(exchanges), 0, -1) if not found_nobody(exchanges[place - 1]))
    return exchanges[next(answered, 0)]


def found_nobody(exchange: Exchange) -> bool:
    """Whether no connection was made; one that was made and closed without an answer is the target's doing."""
    answer = exchange.answer
    return isinstance(answer, NoAnswer) and answer.cause == "connection" and not _CLOSED.search(answer.message)
