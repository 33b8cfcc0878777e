"""When an answer was made, as it says itself."""

from wireproof.judges.chat.common import in_both_modes
from wireproof.judges.chat.identity import bodies
from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn
from wireproof.reading.clocks import ahead
from wireproof.transcript.exchange import Exchange

_AHEAD = 600
_BEHIND = 7000
"""Seconds: clocks are wrong by less, and no answer takes as long."""


def created_is_now(subject: Subject, exchange: Exchange) -> Outcome | None:
    """By the header `date`. A script may be as old as it says; a model answers when it is asked, a cache excepted."""
    seconds = ahead(exchange, bodies(exchange))
    if seconds is None:
        return None
    if seconds > _AHEAD:
        return Failed("`created` is in the future", "the time of the answer", f"{seconds:.0f} s after it", "created")
    if seconds < -_BEHIND and _is_drawn(subject):
        return Failed("`created` is long ago", "the time of the answer", f"{-seconds:.0f} s before it", "created")
    return PASSED


def _is_drawn(subject: Subject) -> bool:
    reference = subject.exchange("chat.reference")
    turn = first_turn(reference) if reference is not None and reference.succeeded else None
    return turn is not None and draws_pieces_of_words(subject, turn.said)


now = in_both_modes("chat.answer.created-now", created_is_now)
