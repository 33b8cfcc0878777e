"""What was waited for cannot be cancelled."""

from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

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
