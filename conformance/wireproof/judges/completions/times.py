"""When a completion was made, as it says itself."""

from wireproof.judges.completions.common import in_both_modes
from wireproof.judges.completions.vocabulary import has_known_tokens
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.clocks import ahead
from wireproof.reading.completion import bodies
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
    if seconds < -_BEHIND and has_known_tokens(subject):
        return Failed("`created` is long ago", "the time of the answer", f"{-seconds:.0f} s before it", "created")
    return PASSED


now = in_both_modes("completions.answer.created-now", created_is_now)
