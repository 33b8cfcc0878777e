"""Texts that must be equal, or parts of each other."""

from wireproof.judges.completions.common import (
    NOT_REPEATABLE,
    REFERENCE,
    STREAMED_REPEATS,
    TEMPLATE_TOKENS,
    WHOLE_REPEATS,
    for_each,
    in_both_modes,
    reference_text,
    succeeded,
    text,
)
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat_text import damage
from wireproof.reading.completion import choices, only_choice, token_count
from wireproof.transcript.exchange import Exchange

_CERTAIN = 2
"""So often must whole answers have had one text before another text of all streams is held against the target."""


@judge("completions.modes.same-text", steps(REFERENCE))
def a_stream_has_the_text_of_a_whole_answer(subject: Subject, reference: Exchange) -> Outcome | None:
    """Pieces lost, repeated or trimmed are the wire's doing; so is any other text where whole answers repeat theirs."""
    whole = text(reference)
    streamed = [found for each in succeeded(subject, *STREAMED_REPEATS) if (found := text(each)) is not None]
    if whole is None or not streamed or not (whole or streamed[0]):
        return None
    if reference_text(subject) is None:
        return NOT_REPEATABLE
    others = [found for found in streamed if not _is_same(subject, whole, found)]
    if not others:
        return PASSED
    for found in others:
        if how := damage(whole, found):
            return Failed(f"the streamed text is not that of the whole answer: {how}", whole, found, "choices[].text")
    if len(others) < len(streamed) or len(streamed) == 1 or _times(subject, whole) < _CERTAIN:
        return Unrepeated("the model sometimes has another text at temperature 0")
    return Failed("the streamed text is not that of the whole answer", whole, others[0], "choices[].text")


def _is_same(subject: Subject, whole: str, found: str) -> bool:
    """One dialect trims whole texts alone."""
    return found == whole or (subject.profile.name == "mistralrs" and found.strip() == whole.strip())


def _times(subject: Subject, whole: str) -> int:
    return [text(each) for each in succeeded(subject, REFERENCE, *WHOLE_REPEATS)].count(whole)


def _ends_alike(_: Subject, reference: Exchange, streamed: Exchange) -> Outcome | None:
    """Where the text is the same, so is the reason of its end."""
    one, other = only_choice(reference), only_choice(streamed)
    if (
        one is None
        or other is None
        or one.text != other.text
        or one.finish_reason is None
        or other.finish_reason is None
    ):
        return None
    if one.finish_reason != other.finish_reason:
        message = "a stream ends for another reason than the whole answer with the same text"
        return Failed(message, one.finish_reason, other.finish_reason, "finish_reason")
    return PASSED


ends = for_each("completions.modes.same-finish-reason", STREAMED_REPEATS, _ends_alike)


def _counts_alike(_: Subject, reference: Exchange, streamed: Exchange) -> Outcome | None:
    """The prompt always; what was generated where the text is the same."""
    names = ["prompt_tokens", "completion_tokens"] if text(reference) == text(streamed) else ["prompt_tokens"]
    seen = False
    for name in names:
        expected, found = token_count(reference, name), token_count(streamed, name)
        if expected is None or found is None:
            continue
        seen = True
        if expected != found:
            return Failed(
                "the stream counts otherwise than the whole answer", str(expected), str(found), f"usage.{name}"
            )
    return PASSED if seen else None


counts = for_each("completions.modes.same-usage", STREAMED_REPEATS, _counts_alike)


@judge("completions.nulls.without-effect", steps(REFERENCE, "completions.reference/again"))
def null_is_as_good_as_nothing(subject: Subject, reference: Exchange, again: Exchange) -> Outcome | None:
    """When others repeat the reference and the answer to the request with nulls never does, the nulls did it."""
    whole = text(reference)
    if whole is None or not choices(again):
        return None
    if text(again) == whole:
        return PASSED
    if any(text(each) == whole for each in succeeded(subject, "completions.reference/again/once-more")):
        return Unrepeated("the model sometimes has another text at temperature 0")
    others = [text(each) for each in succeeded(subject, *WHOLE_REPEATS[1:], *STREAMED_REPEATS)]
    if others and all(other == whole for other in others):
        found = repr([choice.text for choice in choices(again)])[:300]
        return Failed("null in fields that may be null changes the answer", whole, found, "choices")
    return NOT_REPEATABLE


def _no_template_tokens(_: Subject, exchange: Exchange) -> Outcome | None:
    """At the ends of a text that goes on with a prompt of plain words; what fuzzing asks may have to say anything."""
    fields = exchange.request.fields
    if exchange.expectation is None or not isinstance(fields.get("prompt"), str) or fields.get("logit_bias"):
        return None
    texts = [choice.text for choice in choices(exchange) if choice.text]
    for each in texts:
        if found := TEMPLATE_TOKENS.search(each):
            return Failed("a special token is in the text", "the text alone", repr(found[0]), "choices[].text")
    return PASSED if texts else None


specials = in_both_modes("completions.text.no-special-tokens", _no_template_tokens)
