"""The likeliest tokens of each place: as many as asked for, and among them the token that was drawn."""

from wireproof.judges.completions.common import in_both_modes
from wireproof.judges.completions.logprobs import PLACE, SLACK, likeliest, of_each_choice, spell_the_text
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.completion import Choice, only_choice, token_count
from wireproof.reading.completion_logprobs import TokenScores, is_piece, token_scores
from wireproof.transcript.exchange import Exchange

_MOST = 0.5
_FEWEST_PLACES = 3


def generated(exchange: Exchange, scores: TokenScores) -> slice:
    """The places of generated tokens, without those of an echoed prompt as far as the usage tells how many it has."""
    if not exchange.request.fields.get("echo"):
        return slice(0, None)
    return slice(min(token_count(exchange, "prompt_tokens") or 0, len(scores.tokens)), None)


def _are_no_more_than_asked(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """The token itself may come on top of them."""
    wanted = likeliest(exchange)
    found = [len(top) for top in scores.tops if top]
    if wanted and not found and scores.tokens[generated(exchange, scores)]:
        return Failed("no likely tokens are listed", str(wanted), "none in any place", f"{PLACE}.top_logprobs")
    if wanted is None or not found:
        return None
    if max(found) > wanted + 1:
        return Failed(
            "more tokens are listed than asked for", f"at most {wanted + 1}", str(max(found)), f"{PLACE}.top_logprobs"
        )
    return PASSED


def _are_as_many_as_asked(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """In some place at least: tokens of equal text share an entry."""
    wanted = likeliest(exchange)
    if not wanted or not scores.tokens[generated(exchange, scores)]:
        return None
    most = max((len(top) for top in scores.tops if top), default=0)
    if 0 < most < wanted:
        return Failed("fewer tokens are listed than asked for", str(wanted), str(most), f"{PLACE}.top_logprobs")
    return PASSED


def _list_the_token(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """The token of a place is among those listed there, with its own log probability."""
    spelt = not isinstance(spell_the_text(exchange, choice, scores), Failed)
    if not likeliest(exchange) or not scores.offsets or not spelt:
        return None
    where = generated(exchange, scores)
    places = [
        (token, value, top)
        for token, value, top in zip(scores.tokens[where], scores.values[where], scores.tops[where], strict=False)
        if top and not any(is_piece(each) for each in (token, *top))
    ]
    for token, _value, top in places:
        if token not in top:
            return Failed(
                "a token is not among those listed in its place", repr(token), repr(list(top)), f"{PLACE}.top_logprobs"
            )
    apart = [token for token, value, top in places if value is not None and abs(top[token] - value) > SLACK]
    if len(apart) > len(places) * _MOST:
        return Failed("tokens have two log probabilities", "one", repr(apart[:5]), f"{PLACE}.top_logprobs")
    return PASSED if places else None


@judge("completions.logprobs.top-honoured", steps("completions.logprobs", "completions.echo"))
def fewer_that_are_asked_for_are_there_too(_: Subject, more: Exchange, fewer: Exchange) -> Outcome | None:
    """Where as many are listed of a longer list, a shorter one is not cut: seen where the likeliest token was taken.

    A token that is less likely may come on top of the list, and is left out of what is counted.
    """
    wanted = likeliest(fewer)
    one, other = (_listed(each) for each in (more, fewer))
    if not wanted or wanted >= (likeliest(more) or 0) or not one or len(other) < _FEWEST_PLACES:
        return None
    if max(other) < wanted <= max(one):
        message = "fewer tokens are listed than asked for, though more were listed of a longer list"
        return Failed(message, str(wanted), str(max(other)), f"{PLACE}.top_logprobs")
    return PASSED


def _listed(exchange: Exchange) -> list[int]:
    """How many tokens are listed in each place of a generated token that is the likeliest of them."""
    choice = only_choice(exchange)
    scores = token_scores(choice) if choice is not None else None
    if scores is None:
        return []
    where = generated(exchange, scores)
    places = zip(scores.tokens[where], scores.tops[where], strict=False)
    return [len(top) for token, top in places if top and token in top and top[token] == max(top.values())]


most = in_both_modes("completions.logprobs.top-honoured", of_each_choice(_are_no_more_than_asked))
fewest = in_both_modes("completions.logprobs.top-count", of_each_choice(_are_as_many_as_asked))
listed = in_both_modes("completions.logprobs.top-consistent", of_each_choice(_list_the_token))
