"""What was found about a clause, before it becomes a verdict."""

from dataclasses import dataclass

from wireproof.judging.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Gap:
    """The exchanges that a judge needs are not there; the message says why."""

    message: str


@dataclass(frozen=True, slots=True)
class KitError:
    """A judge itself went wrong: the kit's own fault, never the target's."""

    message: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One outcome for one clause, and the labels of the exchanges that it rests on; None says nothing."""

    clause: str
    labels: tuple[str, ...]
    outcome: Outcome | Gap | KitError | None
