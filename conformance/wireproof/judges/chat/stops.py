"""Texts that end generation."""

from wireproof.judges.chat.common import in_both_modes, reference_turn
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn, turns
from wireproof.transcript.exchange import Exchange


def stops(exchange: Exchange) -> list[str]:
    """The texts that the request names."""
    stop = exchange.request.fields.get("stop")
    return [each for each in (stop if isinstance(stop, list) else [stop]) if isinstance(each, str) and each]


def no_stop_is_in_the_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """Neither passed over nor left at the end."""
    texts = [turn.content for turn in turns(exchange) if turn.content]
    if not texts or not stops(exchange):
        return None
    for text in texts:
        if leaked := next((stop for stop in stops(exchange) if stop in text), None):
            where = "ends the text" if text.endswith(leaked) else "was passed over"
            return Failed(f"a stop sequence {where}", f"no {leaked!r}", repr(text[-120:]), "content")
    return PASSED


leaks = in_both_modes("chat.stop.honoured", no_stop_is_in_the_text)


def cut_exactly(subject: Subject, exchange: Exchange) -> Outcome | None:
    """The text is the reference up to the stop: nothing of the stop is left, nothing before it is lost."""
    reference, turn = reference_turn(subject), first_turn(exchange)
    if reference is None:
        return Unrepeated("the model does not repeat its answer at temperature 0")
    places = [place for stop in stops(exchange) if (place := reference.content.find(stop)) >= 0]
    if (
        turn is None
        or not turn.formed
        or len(turns(exchange)) > 1
        or not places
        or any(stop in turn.content for stop in stops(exchange))
    ):
        return None
    expected = reference.content[: min(places)]
    if turn.content == expected:
        return PASSED
    if reference.content.startswith(turn.content):
        found = "keeps a part of the stop" if len(turn.content) > len(expected) else "lacks what came before the stop"
        return Failed(f"the text {found}", repr(expected[-60:]), repr(turn.content[-60:]), "content")
    return Unrepeated("the model gave another answer at temperature 0")


@judge("chat.stop.exact", steps("chat.reference", "chat.stop"))
def a_stop_cuts_exactly(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """As one text, in a whole answer."""
    return cut_exactly(subject, stopped)


@judge("chat.stop.exact-in-streams", steps("chat.reference", "chat.stop/stream"))
def a_stop_cuts_streams_exactly(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """As the second of a list, in a stream: what may begin a stop is held back until it is known."""
    return cut_exactly(subject, stopped)


def ends_by_stop(subject: Subject, exchange: Exchange) -> Outcome | None:
    """`stop`, where the text ends at one."""
    reference, turn = reference_turn(subject), first_turn(exchange)
    if reference is None or turn is None or turn.finish_reason not in {"stop", "length"}:
        return None
    shorter = reference.content.startswith(turn.content) and len(turn.content) < len(reference.content)
    if not shorter or any(stop in turn.content for stop in stops(exchange)):
        return None
    if turn.finish_reason != "stop":
        return Failed("a stopped answer ends for another reason", "stop", turn.finish_reason, "finish_reason")
    return PASSED


@judge("chat.stop.finish-reason", steps("chat.reference", "chat.stop"))
def a_stopped_answer_says_so(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """In whole answers."""
    return ends_by_stop(subject, stopped)


@judge("chat.stop.finish-reason", steps("chat.reference", "chat.stop/stream"))
def a_stopped_stream_says_so(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """In streams."""
    return ends_by_stop(subject, stopped)
