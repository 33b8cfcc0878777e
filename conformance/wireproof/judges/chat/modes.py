"""A stream holds what the whole answer holds."""

from wireproof.judges.chat.common import STREAMED_REFERENCES, goes_on, reference_turn, succeeded
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import Turn, first_turn, token_count, turns
from wireproof.reading.chat_text import damage
from wireproof.transcript.exchange import Exchange

_NOT_REPEATABLE = Unrepeated("the model does not repeat its answer at temperature 0")
_REASONS = {"stop", "length", "content_filter"}
_BOTH = steps("chat.reference", "chat.stream")
_WHOLE_TOO = ("chat.reference/again", "chat.limit", "chat.stop")
_STREAM_TOO = "chat.stop/stream"
_FEWEST_STREAMS = 3
_TELLING = 16
"""Characters in which texts that are drawn differ."""


def _streamed(subject: Subject) -> list[Turn]:
    """The one turn of each stream; those with other indexes are told of elsewhere."""
    found = (turns(each) for each in succeeded(subject, *STREAMED_REFERENCES))
    return [each[0] for each in found if len(each) == 1 and each[0].formed]


@judge("chat.modes.same-text", _BOTH)
def a_stream_says_what_a_whole_answer_says(subject: Subject, reference: Exchange, _: Exchange) -> Outcome | None:
    """Pieces lost, repeated or trimmed are the wire's doing; so is another text in which all streams agree."""
    whole, streamed = first_turn(reference), _streamed(subject)
    if (
        whole is None
        or not whole.formed
        or not streamed
        or not (whole.content or any(turn.content for turn in streamed))
    ):
        return None
    if reference_turn(subject) is None:
        return _NOT_REPEATABLE
    within = [turn.content for turn in streamed if not goes_on(whole, turn)]
    outcome = _compared(whole.content, within) if within else None
    return _drawn_anew(subject, whole.content, within) or outcome if isinstance(outcome, Unrepeated) else outcome


def _compared(whole: str, streamed: list[str]) -> Outcome:
    others = [text for text in streamed if text != whole]
    if not others:
        return PASSED
    for other in others:
        if found := damage(whole, other):
            message = f"the streamed text is not that of the whole answer: {found}"
            return Failed(message, repr(whole), repr(other), "content")
    if len(others) == len(streamed) > 1 and len(set(others)) == 1:
        return Failed("streams have another text than whole answers", repr(whole), repr(others[0]), "content")
    return Unrepeated("the model sometimes gives another answer at temperature 0")


def _drawn_anew(subject: Subject, whole: str, streamed: list[str]) -> Failed | None:
    """Whether whole answers to three requests go one way, and three streams each go another."""
    cut = [turn.content for each in succeeded(subject, *_WHOLE_TOO) if (turn := first_turn(each)) and turn.content]
    stopped = [turn.content for each in succeeded(subject, _STREAM_TOO) if (turn := first_turn(each)) and turn.content]
    streams = [*streamed, *stopped]
    alike = all(whole.startswith(each.rstrip("\ufffd")) for each in cut) and len(cut) == len(_WHOLE_TOO)
    if not alike or len(streams) < _FEWEST_STREAMS or any(len(each) < _TELLING for each in (whole, *streams)):
        return None
    beginnings = {each[:_TELLING] for each in (whole, *streams)}
    if len(beginnings) <= len(streams):
        return None
    message = "at temperature 0 each stream has another text, while whole answers repeat theirs"
    return Failed(message, repr(whole), repr(streamed[0]), "content")


@judge("chat.modes.same-reasoning", _BOTH)
def reasoning_is_told_apart_in_both_modes(subject: Subject, reference: Exchange, _: Exchange) -> Outcome | None:
    """Reasoning that one mode has beside the text is not within the text, nor missing, in the other."""
    whole, streamed = first_turn(reference), _streamed(subject)
    if whole is None or not streamed:
        return None
    turns = [whole, *streamed]
    if not any(turn.reasoning for turn in turns):
        return PASSED
    for turn in turns:
        if not turn.reasoning:
            found = "in the text" if "<think" in turn.content else "missing"
            mode = "the whole answer" if turn is whole else "a stream"
            return Failed(
                f"reasoning is {found} in {mode}", "reasoning beside the text", repr(turn.content[:120]), "reasoning"
            )
    return PASSED


@judge("chat.modes.same-finish-reason", _BOTH)
def both_modes_end_for_the_same_reason(subject: Subject, reference: Exchange, _: Exchange) -> Outcome | None:
    """Where the text is the same."""
    return _same_reason(first_turn(reference), _streamed(subject))


@judge("chat.modes.same-finish-reason", steps("chat.logprobs", "chat.short-stream"))
def both_modes_are_cut_for_the_same_reason(_: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """Also where a small limit cuts the text."""
    turn = first_turn(streamed)
    return _same_reason(first_turn(whole), [turn] if turn else [])


def _same_reason(whole: Turn | None, streamed: list[Turn]) -> Outcome | None:
    alike = [turn for turn in streamed if whole and turn.said == whole.said and turn.finish_reason in _REASONS]
    if whole is None or whole.finish_reason not in _REASONS or not alike:
        return None
    for turn in alike:
        if turn.finish_reason != whole.finish_reason:
            message = "a stream ends for another reason than the whole answer with the same text"
            return Failed(message, str(whole.finish_reason), str(turn.finish_reason), "finish_reason")
    return PASSED


@judge("chat.modes.same-usage", _BOTH)
def both_modes_count_the_same(subject: Subject, reference: Exchange, _: Exchange) -> Outcome | None:
    """The prompt always; what was generated where the text is the same."""
    whole = first_turn(reference)
    seen = False
    for exchange in succeeded(subject, *STREAMED_REFERENCES):
        turn = first_turn(exchange)
        names = ["prompt_tokens"]
        if whole and turn and (turn.content, turn.reasoning) == (whole.content, whole.reasoning):
            names.append("completion_tokens")
        for name in names:
            expected, found = token_count(reference, name), token_count(exchange, name)
            if expected is None or found is None:
                continue
            seen = True
            if expected != found:
                message = f"{exchange.label} counts otherwise than the whole answer"
                return Failed(message, str(expected), str(found), f"usage.{name}")
    return PASSED if seen else None


@judge("chat.nulls.without-effect", steps("chat.reference", "chat.reference/again"))
def null_is_as_good_as_nothing(subject: Subject, reference: Exchange, again: Exchange) -> Outcome | None:
    """When streams repeat the reference and the answer to the request with nulls never does, the nulls did it."""
    whole, other = first_turn(reference), first_turn(again)
    streamed = _streamed(subject)
    if whole is None or other is None:
        return None
    if whole.content == other.content:
        return PASSED
    alike = [turn for turn in streamed if turn.content == whole.content]
    once_more = [first_turn(each) for each in succeeded(subject, "chat.reference/again/once-more")]
    if any(turn is not None and turn.content == whole.content for turn in once_more):
        return Unrepeated("the model sometimes gives another answer at temperature 0")
    if len(alike) == len(streamed) > 1:
        message = "null in fields that may be null changes the answer"
        return Failed(message, repr(whole.content), repr(other.content), "choices[0].message.content")
    return _NOT_REPEATABLE
