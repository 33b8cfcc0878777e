"""At temperature 0 a model takes the likeliest tokens, and so repeats itself."""

from wireproof.judges.completions.common import (
    REFERENCE,
    STREAMED_REPEATS,
    WHOLE_REPEATS,
    beginnings,
    for_each,
    succeeded,
    text,
)
from wireproof.judges.completions.logprobs import PLACE, SLACK
from wireproof.judges.completions.vocabulary import has_pieces_of_words
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.completion import only_choice
from wireproof.reading.completion_logprobs import token_scores
from wireproof.transcript.exchange import Exchange

_FEWEST_PLACES = 2
_CERTAINLY = 3.0
"""By so much, in all places together, the tokens taken must be less likely than others.

Near ties go one way or the other by the order of sums in hardware, and penalties that a server has by default move the
choice by a little: neither comes to this.
"""


def _is_cold(subject: Subject, _: Exchange, scored: Exchange) -> Outcome | None:
    """Held only against a model that neither repeats its text nor takes what is likely."""
    choice = only_choice(scored)
    scores = token_scores(choice) if choice is not None else None
    if scores is None or scored.request.fields.get("temperature") != 0:
        return None
    pairs = [(value, max(top.values())) for value, top in zip(scores.values, scores.tops, strict=False) if top]
    behind = [best - value for value, best in pairs if value is not None and best > value + SLACK]
    if not pairs or len(behind) < _FEWEST_PLACES or sum(behind) < _CERTAINLY:
        return PASSED if pairs else None
    if _repeats(subject, scored) or not has_pieces_of_words(subject):
        return None
    message = f"at temperature 0 the text is drawn anew, and in {len(behind)} places a likelier token was not taken"
    return Failed(message, "the likeliest tokens", f"{sum(behind):.1f} less likely", f"{PLACE}.token_logprobs")


def _repeats(subject: Subject, scored: Exchange) -> bool:
    """Whether any two answers of the mode, or a stream and a whole answer, go the same way as far as both go."""
    streamed = bool(scored.request.wants_stream)
    labels = (REFERENCE, *WHOLE_REPEATS)
    told = [found for each in succeeded(subject, *labels) if (found := text(each))]
    streams = [found for each in succeeded(subject, *STREAMED_REPEATS) if (found := text(each))]
    one_mode = streams if streamed else told
    pairs = [(one, other) for place, one in enumerate(one_mode) for other in one_mode[place + 1 :]]
    if streamed:
        pairs += [(one, other) for one in streams for other in told]
    return not pairs or any(beginnings(one, other) for one, other in pairs)


cold = for_each("completions.temperature.honoured", ("completions.logprobs", "completions.stream"), _is_cold)
