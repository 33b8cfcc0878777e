"""What was waited for cannot be cancelled, and what is being worked on can."""

from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import word
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_BEGUN, _CANCELLED = "responses.cancel-running", "responses.cancel-running/cancel"
_UNFINISHED = frozenset({"queued", "in_progress"})
_DONE = frozenset({"completed", "incomplete"})
_NO_SUCH_OPERATION = frozenset({405, 501})
_SERVER_ERRORS = 500
_TELLS_NOTHING = frozenset({401, 402, 403, 429, 503})


@judge("responses.state.cancel.foreground", attempts("responses.cancel"))
def a_finished_response_is_not_cancelled(subject: Subject, asked: Exchange) -> Outcome | None:
    """It was not made in the background, so that cancelling it is an error of the client."""
    if not isinstance(asked.answer, Answer) or asked.status is None or asked.status in _TELLS_NOTHING:
        return None
    documented = subject.profile.statuses("cancel_foreground_response")
    if asked.status in documented or asked.status in range(400, _SERVER_ERRORS):
        return None if asked.status in _NO_SUCH_OPERATION else PASSED
    if asked.status in _NO_SUCH_OPERATION:
        return None
    expected = " or ".join(f"status {status}" for status in documented)
    if asked.succeeded:
        return Failed("a response that was not made in the background is cancelled", expected, quoted(asked.answer))
    message = "to cancel a response that was not made in the background is told as a fault of the server"
    return Failed(message, expected, quoted(asked.answer))


@judge("responses.state.cancel.running", attempts(_BEGUN, _CANCELLED))
def what_is_worked_on_can_be_cancelled(_: Subject, begun: Exchange, asked: Exchange) -> Outcome | None:
    """Answered with that response; refused where it was done in the meantime, but never as a fault of the server."""
    if not isinstance(asked.answer, Answer) or asked.status in _NO_SUCH_OPERATION | _TELLS_NOTHING:
        return None
    if asked.status is not None and asked.status >= _SERVER_ERRORS:
        message = "to cancel a response in the background is told as a fault of the server"
        return Failed(message, "the response, cancelled", quoted(asked.answer))
    if not asked.succeeded or asked.object is None:
        return None
    one, other = ((each.object or {}).get("id") for each in (begun, asked))
    if one != other:
        return Failed("what is answered is not the response that was cancelled", repr(one), repr(other), "id")
    return PASSED


@judge("responses.state.cancel.told", steps(_BEGUN, _CANCELLED))
def what_is_cancelled_says_so(_: Subject, __: Exchange, asked: Exchange) -> Outcome | None:
    """Or has another end that it had come to; whoever sees it go on waits for it."""
    status = word(asked.object, "status")
    if status in _UNFINISHED:
        return Failed("a response that was cancelled goes on", "cancelled", repr(status), "status")
    return None if status is None else PASSED


@judge("responses.state.cancel.running", steps(_CANCELLED, "responses.cancelled"))
def what_is_cancelled_stays_so(_: Subject, asked: Exchange, read: Exchange) -> Outcome | None:
    """It is not done after all, once it was said to be cancelled."""
    status = word(read.object, "status")
    if word(asked.object, "status") != "cancelled" or status not in _DONE:
        return None
    return Failed("a response that was cancelled was worked on to its end", "cancelled", repr(status), "status")
