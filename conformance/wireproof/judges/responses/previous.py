"""Whether a response goes on from an earlier one."""

from wireproof.judges.responses.answered import counts_inputs, final_response, input_tokens
from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, NotApplicable, Outcome
from wireproof.judging.selection import attempts, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import output_text, usage_count
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_OK = 200
_CLIENT_ERRORS = range(400, 500)
_LIVE = ("responses.echo", "responses.messages", "responses.limit")
_TOKENS_OF_A_WORD = 0.85
"""Counts that are estimates may be a little less than one."""
_TEMPLATE = 10
"""Tokens that a template may put between turns beyond those around a single one."""


def _growth(subject: Subject, label: str) -> int | None:
    """By how many input tokens the exchange exceeds the reference, which has the same input without a history."""
    alone, with_history = input_tokens(subject, "responses.reference"), input_tokens(subject, label)
    return None if alone is None or with_history is None else with_history - alone


@judge("responses.state.previous.continued", steps("responses.previous"))
def earlier_turns_are_read(subject: Subject, _: Exchange) -> Outcome | None:
    """The same input after a history costs more than alone."""
    growth = _growth(subject, "responses.previous")
    if growth is None:
        return None
    if growth > 0:
        return PASSED
    if not counts_inputs(subject, *_LIVE):
        return Inconclusive("input_tokens is the same for every input")
    if _may_ignore(subject):
        return NotApplicable("the target stores nothing, and the dialect goes on from nothing where it finds nothing")
    message = "previous_response_id is ignored: the same input costs no more after a streamed response than alone"
    alone = input_tokens(subject, "responses.reference") or 0
    return Failed(message, f"more than {alone} input tokens", str(alone + growth), "usage.input_tokens")


def _may_ignore(subject: Subject) -> bool:
    """Whether an unknown previous response is lawfully ignored, and every response is unknown."""
    read = subject.exchange("responses.storage/read")
    return _OK in subject.profile.statuses("unknown_previous_response") and (read is None or not read.succeeded)


@judge("responses.state.previous.streamed", steps("responses.previous", "responses.previous-stream"))
def earlier_turns_are_read_for_streams(subject: Subject, _: Exchange, __: Exchange) -> Outcome | None:
    """The input that costs more after a history in a whole answer does so in a stream."""
    whole, streamed = _growth(subject, "responses.previous"), _growth(subject, "responses.previous-stream")
    if whole is None or streamed is None or whole <= 0:
        return None
    if streamed > 0:
        return PASSED
    message = "a stream ignores previous_response_id: its input costs no more than without"
    alone = input_tokens(subject, "responses.reference") or 0
    return Failed(message, f"{alone + whole} input tokens", str(alone + streamed), "usage.input_tokens")


@judge("responses.state.previous.whole", steps("responses.previous", "responses.previous-stream"))
def every_earlier_turn_is_read(subject: Subject, first: Exchange, second: Exchange) -> Outcome | None:
    """What goes on from a response that went on itself has a turn more to read: its words are the least that costs."""
    one, two = _growth(subject, "responses.previous"), _growth(subject, "responses.previous-stream")
    before = final_response(first)
    if one is None or two is None or min(one, two) <= 0 or before is None:
        return None
    if second.request.fields.get("previous_response_id") != before.get("id"):
        return None
    turn = f"{first.request.fields.get('input')} {output_text(before)}"
    least = one + int(len(turn.split()) * _TOKENS_OF_A_WORD)
    if two >= least:
        return PASSED
    message = "of two earlier turns only one is read: the second response costs too little more than the first"
    return Failed(message, f"at least {least} tokens of history", str(two), "usage.input_tokens")


@judge("responses.state.delete.gone", attempts("responses.storage/gone", "responses.previous-deleted"))
def nothing_goes_on_from_what_was_deleted(subject: Subject, gone: Exchange, following: Exchange) -> Outcome | None:
    """Where it cannot be read any more, it is not read by the next response either."""
    if gone.succeeded or not following.succeeded:
        return None
    growth = _growth(subject, "responses.previous-deleted")
    if growth is None or growth <= 0:
        return None
    message = "a response goes on from a deleted one"
    return Failed(message, "status 400 or 404", f"200 with {growth} tokens of history", "previous_response_id")


@judge("responses.state.previous.without-instructions", steps("responses.stream", "responses.previous"))
def instructions_stay_behind(subject: Subject, streamed: Exchange, following: Exchange) -> Outcome | None:
    """The instructions of the earlier response are neither told nor read again.

    What an earlier turn adds is at most its question, which is the reference's, its answer, and a template around both.
    """
    response, before = final_response(following), final_response(streamed)
    instructions = streamed.request.fields.get("instructions")
    if response is None or before is None or not instructions:
        return None
    if response.get("instructions") == instructions:
        message = "the response has the instructions of the one it goes on from"
        return Failed(message, "null", repr(instructions)[:200], "instructions")
    growth, alone = _growth(subject, "responses.previous"), input_tokens(subject, "responses.reference")
    written = usage_count(before, "output_tokens")
    if growth is None or alone is None or written is None:
        return PASSED
    most = 2 * alone + written + _TEMPLATE
    if growth > most:
        message = "the history costs more than question and answer: the instructions were carried over"
        return Failed(message, f"at most {most} more input tokens", str(growth), "usage.input_tokens")
    return PASSED


@judge("responses.state.previous.unknown", attempts("responses.previous/unknown"))
def an_unknown_response_is_told(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Nothing goes on from a response that is not there."""
    if not isinstance(exchange.answer, Answer):
        return None
    if exchange.succeeded:
        return _went_on(subject)
    if exchange.status in _CLIENT_ERRORS:
        return PASSED
    return Failed("an unknown previous response is answered as the server's fault", "404", quoted(exchange.answer))


def _went_on(subject: Subject) -> Outcome | None:
    """None where another clause says it: the field is always ignored, or the response was stored after all."""
    if _OK in subject.profile.statuses("unknown_previous_response"):
        return PASSED
    known, unknown = _growth(subject, "responses.previous"), _growth(subject, "responses.previous/unknown")
    if (known is not None and known <= 0) or (unknown is not None and unknown > 0):
        return None
    return Failed("a response goes on from one that is not there", "status 404", "200")


@judge("responses.state.not-stored", attempts("responses.nulls", "responses.previous/unknown"))
def what_was_not_to_be_stored_is_not(subject: Subject, created: Exchange, following: Exchange) -> Outcome | None:
    """Nothing goes on from a response that was asked not to be stored."""
    previous = following.request.fields.get("previous_response_id")
    response = final_response(created)
    if created.request.fields.get("store") is not False or response is None or response.get("id") != previous:
        return None
    if not following.succeeded:
        return PASSED if following.status in _CLIENT_ERRORS else None
    growth = _growth(subject, "responses.previous/unknown")
    if growth is None or growth <= 0:
        return None
    message = "a response with store false was stored: another went on from it"
    return Failed(message, "status 404", f"200 with {growth} more input tokens", "store")
