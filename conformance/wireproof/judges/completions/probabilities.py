"""Log probabilities as those of one distribution, of which the likeliest token is taken at temperature 0."""

from math import exp

from wireproof.judges.completions.common import NOT_REPEATABLE, in_both_modes, reference_text, text, texts_vary
from wireproof.judges.completions.logprobs import PLACE, SLACK, of_each_choice
from wireproof.judges.completions.vocabulary import has_pieces_of_words
from wireproof.judging.judge import Decide
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.completion import Choice
from wireproof.reading.completion_logprobs import TokenScores
from wireproof.transcript.exchange import Exchange


def _share_one_probability(_: Exchange, __: Choice, scores: TokenScores) -> Outcome | None:
    """Those of one place are parts of one probability, and together no more than that."""
    sums = [sum(exp(min(value, 0)) for value in top.values()) for top in scores.tops if top]
    if any(total > 1 + SLACK for total in sums):
        most = f"{max(sums):.3f}"
        return Failed("the likeliest tokens are together more than certain", "at most 1", most, f"{PLACE}.top_logprobs")
    return PASSED if sums else None


def _are_the_likeliest(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """At temperature 0 no other token of a place is likelier than the one that was taken."""
    fields = exchange.request.fields
    if (
        fields.get("temperature") != 0
        or fields.get("echo")
        or any(fields.get(name) for name in _BENT)
        or exchange.expectation is None
    ):
        return None
    pairs = [(value, top) for value, top in zip(scores.values, scores.tops, strict=False) if top and value is not None]
    for value, top in pairs:
        if max(top.values()) > value + SLACK:
            return Failed(
                "a likelier token was not taken",
                f"at least {max(top.values())}",
                str(value),
                f"{PLACE}.token_logprobs",
            )
    return PASSED if pairs else None


_BENT = (
    "logit_bias",
    "frequency_penalty",
    "presence_penalty",
    "repetition_penalty",
    "dry_multiplier",
    "grammar",
    "response_format",
)
"""What changes which token is taken, but not always the log probabilities that are told."""


def _where_tokens_are_drawn(decide: Decide) -> Decide:
    """Hold to probabilities only a target that draws tokens from them: those of a scripted text are made up."""

    def judged(subject: Subject, *exchanges: Exchange) -> Outcome | None:
        outcome = decide(subject, *exchanges)
        drawn = has_pieces_of_words(subject) and texts_vary(subject)
        return None if isinstance(outcome, Failed) and not drawn else outcome

    return judged


def _where_it_repeats_itself(decide: Decide) -> Decide:
    """Hold to temperature 0 only a target that repeats its text there, this one among its repetitions."""

    def judged(subject: Subject, *exchanges: Exchange) -> Outcome | None:
        outcome = decide(subject, *exchanges)
        if not isinstance(outcome, Failed):
            return outcome
        reference, scored = reference_text(subject), text(subject.exchange("completions.logprobs"))
        return outcome if reference is not None and reference == scored else NOT_REPEATABLE

    return judged


certain = in_both_modes("completions.logprobs.top-sum", _where_tokens_are_drawn(of_each_choice(_share_one_probability)))
greedy = in_both_modes(
    "completions.logprobs.likeliest-taken", _where_it_repeats_itself(of_each_choice(_are_the_likeliest))
)
