"""A judge: one clause, what it looks at, and the function that decides."""

from collections.abc import Callable
from dataclasses import dataclass

from wireproof.judging.outcome import Outcome
from wireproof.judging.selection import Selection

Decide = Callable[..., Outcome | None]


@dataclass(frozen=True, slots=True)
class Judge:
    """`decide(subject, exchange, ...)` takes one exchange for `Answers`, one for each label for `Steps`.

    It returns None where the exchange does not concern the clause, or another clause's judge has to speak first (a body
    that is no JSON breaks one clause, not thirty).
    """

    clause: str
    selection: Selection
    decide: Decide


def judge(clause: str, selection: Selection) -> Callable[[Decide], Judge]:
    """Make the decorated function the judge of a clause. A clause may have several judges."""
    return lambda decide: Judge(clause, selection, decide)
