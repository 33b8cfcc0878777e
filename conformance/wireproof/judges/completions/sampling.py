"""Parameters that change the drawing of tokens."""

from wireproof.judges.chat.common import wavers as chats_waver
from wireproof.judges.completions.common import (
    NOT_REPEATABLE,
    REFERENCE,
    beginnings,
    for_each,
    reference_text,
    succeeded,
    text,
    texts_vary,
    wavers,
)
from wireproof.judges.completions.vocabulary import has_known_tokens, has_pieces_of_words, texts_of_ids
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_TELLING = 8
"""Characters in which a forced text is another; penalties may change what comes later."""
_FIRST_WORDS = 25
"""Characters that two texts drawn from all tokens hardly have both in common with the likeliest one."""
_STRONG = 2
_FAR_MORE = 10
_NARROW = ("completions.top-p", "completions.top-p/bare", "completions.top-k")


@judge("completions.seed.repeatable", steps(REFERENCE, "completions.seed/again", "completions.seed/third"))
def one_seed_gives_one_text(subject: Subject, _: Exchange, again: Exchange, third: Exchange) -> Outcome | None:
    """Of three warm texts with one seed some are equal, where the target says that its configuration is the same.

    Seeds are kept as well as a target can, so that one difference is no breach; that all differ is.
    """
    firsts = succeeded(subject, "completions.seed", "completions.seed/alone")
    texts = [text(each) for each in (*firsts, again, third)]
    if any(each is None for each in texts) or not any(texts):
        return None
    if len(set(texts)) < len(texts):
        return PASSED
    prints = {(each.object or {}).get("system_fingerprint") for each in (*firsts, again, third)}
    if reference_text(subject) is None or wavers(subject) or len(prints) > 1:
        return Unrepeated("the target does not repeat itself at temperature 0 either, or changed its configuration")
    return Failed("the same seed gives other texts", repr(texts[0]), repr(texts[1:]), "choices[0].text")


def _one_seed_gives_the_same(_: Subject, first: Exchange, again: Exchange) -> Outcome | None:
    """Two equal ones need no third."""
    one, other = text(first), text(again)
    return PASSED if one is not None and one == other and one else None


equal = [
    each
    for label in ("completions.seed", "completions.seed/alone")
    for each in for_each(
        "completions.seed.repeatable", ("completions.seed/again",), _one_seed_gives_the_same, after=(label,)
    )
]


def _is_the_likeliest(subject: Subject, _: Exchange, narrow: Exchange) -> Outcome | None:
    """A nucleus or a list of one token leaves what temperature 0 takes.

    Made-up words are not drawn from probabilities: only a target that shows a vocabulary is held to that, or one that
    keeps to the likeliest tokens for the other of these two parameters.
    """
    reference, found = reference_text(subject), text(narrow)
    if reference is None:
        return NOT_REPEATABLE
    if not reference or not found:
        return None
    if beginnings(reference, found):
        return PASSED
    if wavers(subject) or chats_waver(subject) or _changed_its_mind(subject, narrow, reference):
        return NOT_REPEATABLE
    streams = [stream for each in _streams(subject, narrow) if (stream := text(each)) is not None]
    drawn = has_known_tokens(subject) or _narrows_otherwise(subject, narrow, reference)
    if not drawn or any(stream != reference for stream in streams):
        return None
    return Failed("other tokens than the likeliest were drawn", repr(reference), repr(found), "choices[0].text")


def _changed_its_mind(subject: Subject, narrow: Exchange, reference: str) -> bool:
    """Whether the same request, asked again, had the likeliest text after all, or neither left it at once.

    Who draws from all tokens goes another way from the first words on; who is merely not exact, somewhere later.
    """
    repeated = [found for each in succeeded(subject, f"{narrow.label}/again") if (found := text(each))]
    if any(beginnings(reference, found) for found in repeated):
        return True
    return all(found.startswith(reference[:_FIRST_WORDS]) for found in (text(narrow) or "", *repeated))


def _narrows_otherwise(subject: Subject, narrow: Exchange, reference: str) -> bool:
    """Whether another way to leave the likeliest tokens alone left them."""
    others = (text(each) for each in succeeded(subject, *_NARROW) if each.label != narrow.label)
    return any(other and beginnings(reference, other) for other in others)


def _streams(subject: Subject, narrow: Exchange) -> list[Exchange]:
    """The reference's stream, where the text to judge is a stream too: a stream that is broken is another matter."""
    return succeeded(subject, "completions.stream") if narrow.request.wants_stream else []


nuclei = for_each("completions.top-p.honoured", ("completions.top-p", "completions.top-p/bare"), _is_the_likeliest)
likeliest = for_each("completions.top-k.honoured", ("completions.top-k",), _is_the_likeliest)


@judge("completions.extensions.neutral", steps(REFERENCE, "completions.extensions"))
def neutral_values_change_nothing(subject: Subject, _: Exchange, neutral: Exchange) -> Outcome | None:
    """The text is the reference."""
    reference, found = reference_text(subject), text(neutral)
    if reference is None:
        return NOT_REPEATABLE
    if found is None:
        return None
    if found != reference:
        return Failed("values that change nothing change the text", repr(reference), repr(found), "choices[0].text")
    return PASSED


@judge("completions.penalties.honoured", steps(REFERENCE, "completions.logit-bias"))
def a_penalty_lets_tokens_take_turns(subject: Subject, _: Exchange, biased: Exchange) -> Outcome | None:
    """Of two tokens that alone are possible, one that was said often gives way to the other.

    Each time that it was said costs it 2: to be said ten times more than the other, it has to be e^20 times as likely.
    """
    known, found = texts_of_ids(subject), text(biased)
    forced = [known.get(int(name), "") for name, bias in biased.request.fields["logit_bias"].items() if bias > 0]
    if biased.request.fields.get("frequency_penalty") != _STRONG or not found or not forced or not all(forced):
        return None
    counts = [found.count(each) for each in forced]
    if sum(count * len(each) for count, each in zip(counts, forced, strict=True)) < len(found):
        return None
    if max(counts) - min(counts) >= _FAR_MORE:
        if not has_pieces_of_words(subject):
            return None
        message = "with a `frequency_penalty` one of two possible tokens is said again and again"
        return Failed(message, f"both of {forced}", repr(found), "choices[0].text")
    return PASSED


@judge("completions.logit-bias.honoured", steps(REFERENCE, "completions.logit-bias"))
def a_bias_has_an_effect(subject: Subject, _: Exchange, biased: Exchange) -> Outcome | None:
    """Tokens that are forced, or one that is banned, change the text.

    That nothing changes is held against the target only when the ids are certainly those of its vocabulary: its own, or
    echoed as different texts, or of a vocabulary of pieces of words. Tiny or made-up vocabularies may lack them.
    """
    reference, found = reference_text(subject), text(biased)
    if reference is None:
        return NOT_REPEATABLE
    if found is None or not reference:
        return None
    if not found or not beginnings(reference[:_TELLING], found[:_TELLING]):
        return PASSED
    if not texts_vary(subject):
        return None
    banned = max(biased.request.fields["logit_bias"].values()) < 0
    if not banned and not has_known_tokens(subject):
        return None
    return Failed("a bias on tokens changes nothing", "another text", repr(found), "choices[0].text")
