"""The last of four stops counts as the first would."""

from wireproof.judges.chat.stops import cut_exactly, ends_by_stop
from wireproof.judging.judge import judge
from wireproof.judging.outcome import Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_LISTED = steps("chat.reference", "chat.stop-list")


@judge("chat.stop.exact", _LISTED)
def a_listed_stop_cuts_exactly(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """In a whole answer, too."""
    return cut_exactly(subject, stopped)


@judge("chat.stop.finish-reason", _LISTED)
def an_answer_that_a_list_stopped_says_so(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """It is no matter which of them it was."""
    return ends_by_stop(subject, stopped)
