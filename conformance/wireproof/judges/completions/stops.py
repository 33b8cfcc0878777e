"""Texts that end generation."""

from wireproof.judges.completions.common import (
    NOT_REPEATABLE,
    REFERENCE,
    echoes_unasked,
    for_each,
    reference_text,
    succeeded,
    text_of,
)
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.subject import Subject
from wireproof.reading.completion import Choice, only_choice
from wireproof.transcript.exchange import Exchange

_STOPPED = ("completions.stop", "completions.stop/stream")


def stops(exchange: Exchange) -> list[str]:
    """The texts that the request names."""
    stop = exchange.request.fields.get("stop")
    return [each for each in (stop if isinstance(stop, list) else [stop]) if isinstance(each, str) and each]


def _expected(subject: Subject, stopped: Exchange) -> tuple[str, str] | None:
    """The reference before the first stop, and that stop; None where there is none to compare with."""
    reference = reference_text(subject)
    if any(echoes_unasked(each) for each in succeeded(subject, REFERENCE)):
        return None
    places = [(place, stop) for stop in stops(stopped) if reference and (place := reference.find(stop)) >= 0]
    return (str(reference)[: min(places)[0]], min(places)[1]) if places else None


def _ends_at_a_stop(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """No stop is passed over: the earliest in the text ends it, wherever tokens begin and end."""
    choice = only_choice(stopped)
    if choice is None or echoes_unasked(stopped):
        return None
    passed = [stop for stop in stops(stopped) if stop in choice.text and not text_of(choice).endswith(stop)]
    if passed:
        return Failed(
            "a stop sequence was passed over", f"no {passed[0]!r}", repr(choice.text[-120:]), "choices[0].text"
        )
    if (expected := _expected(subject, stopped)) is None:
        return NOT_REPEATABLE if reference_text(subject) is None else None
    before, found = expected[0], text_of(choice)
    if not before.startswith(found) and found.rstrip() != before.rstrip() and not _leaks(stopped, found, before):
        return Unrepeated("the model has another text at temperature 0")
    return PASSED


def _leaves_out_the_stop(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """Nothing of it is at the end of the text."""
    choice, expected = only_choice(stopped), _expected(subject, stopped)
    if choice is None:
        return None
    found = text_of(choice)
    if leaked := next((stop for stop in stops(stopped) if found.endswith(stop)), None):
        return Failed("the stop sequence is in the text", f"no {leaked!r}", repr(found[-60:]), "choices[0].text")
    if expected is None:
        return NOT_REPEATABLE if reference_text(subject) is None else None
    before = expected[0]
    if _leaks(stopped, found, before):
        return Failed(
            "a part of the stop sequence is in the text", repr(before[-60:]), repr(found[-60:]), "choices[0].text"
        )
    return PASSED


def _leaks(stopped: Exchange, found: str, before: str) -> bool:
    """Whether the beginning of a stop follows what came before the first."""
    rest = found.removeprefix(before) if found.startswith(before) else ""
    return bool(rest) and any(stop.startswith(rest) for stop in stops(stopped))


def _keeps_what_came_before(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """All of it, but for white space at its ends."""
    choice, expected = only_choice(stopped), _expected(subject, stopped)
    if choice is None or expected is None:
        return NOT_REPEATABLE if reference_text(subject) is None else None
    before, found = expected[0].rstrip(), text_of(choice).rstrip()
    if found.startswith(before):
        return PASSED
    if before.startswith(found) or found in before:
        message = "the text lacks what came before the stop sequence"
        return Failed(message, repr(before[-60:]), repr(found[-60:]), "choices[0].text")
    return Unrepeated("the model has another text at temperature 0")


def _says_so(subject: Subject, _: Exchange, stopped: Exchange) -> Outcome | None:
    """`stop`, where the text ends at one."""
    choice, expected = only_choice(stopped), _expected(subject, stopped)
    if choice is None or expected is None or choice.finish_reason not in {"stop", "length"}:
        return None
    if not _is_stopped(choice, expected[0]):
        return None
    if choice.finish_reason != "stop":
        return Failed(
            "a stopped text ends for another reason", "stop", choice.finish_reason, "choices[0].finish_reason"
        )
    return PASSED


def _is_stopped(choice: Choice, before: str) -> bool:
    return text_of(choice).rstrip() == before.rstrip()


honoured = for_each("completions.stop.honoured", _STOPPED, _ends_at_a_stop)
left_out = for_each("completions.stop.left-out", _STOPPED, _leaves_out_the_stop)
kept = for_each("completions.stop.text-before", _STOPPED, _keeps_what_came_before)
reasons = for_each("completions.stop.finish-reason", _STOPPED, _says_so)
