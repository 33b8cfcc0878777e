"""A suffix has the same effect in a stream."""

from wireproof.judges.completions.common import NOT_REPEATABLE, REFERENCE, reference_text, streams_are_whole, text
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange


@judge("completions.suffix.streamed", steps(REFERENCE, "completions.suffix", "completions.suffix-stream"))
def a_stream_reads_the_suffix(subject: Subject, _: Exchange, whole: Exchange, stream: Exchange) -> Outcome | None:
    """Where a suffix changes the text, the text of a stream with it is not that of the request without it."""
    bare, filled, streamed = reference_text(subject), text(whole), text(stream)
    if bare is None:
        return NOT_REPEATABLE
    if filled is None or streamed is None or not streams_are_whole(subject):
        return None
    if streamed == filled:
        return PASSED
    if streamed == bare:
        message = "a streamed completion with a suffix is the one without it"
        return Failed(message, repr(filled), repr(streamed), "choices[].text")
    return Inconclusive("the model gives another text between a prompt and a suffix each time")
