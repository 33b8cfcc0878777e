"""A text that comes after the completion."""

from wireproof.judges.completions.common import NOT_REPEATABLE, REFERENCE, reference_text, text, texts_vary
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.completion import token_count
from wireproof.transcript.exchange import Exchange


@judge("completions.suffix.honoured", steps(REFERENCE, "completions.suffix"))
def a_suffix_is_read(subject: Subject, reference: Exchange, filled: Exchange) -> Outcome | None:
    """It changes the text or is counted; a target that always says the same need not show it."""
    whole, found = reference_text(subject), text(filled)
    if whole is None:
        return NOT_REPEATABLE
    counts = [token_count(each, "prompt_tokens") for each in (reference, filled)]
    if found is None or None in counts:
        return None
    if found != whole or counts[0] != counts[1]:
        return PASSED
    if not whole or not texts_vary(subject):
        return None
    return Failed("a suffix changes neither the text nor its tokens", "another text", repr(found), "choices[0].text")


@judge("completions.suffix.left-out", steps("completions.suffix"))
def a_suffix_is_not_in_the_text(_: Subject, filled: Exchange) -> Outcome | None:
    """It has far more words than the limit has tokens, so that no model says it."""
    found, suffix = text(filled), filled.request.fields["suffix"].strip()
    if not found:
        return None
    if suffix in found:
        return Failed("the suffix is in the text", "what comes before it", repr(found), "choices[0].text")
    return PASSED
