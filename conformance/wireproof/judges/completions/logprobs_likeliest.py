"""The likeliest tokens of each place: as many as asked for, and among them the token that was drawn."""

from wireproof.judges.completions.common import in_both_modes
from wireproof.judges.completions.logprobs import PLACE, SLACK, likeliest, of_each_choice, spell_the_text
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.reading.completion import Choice, token_count
from wireproof.reading.completion_logprobs import TokenScores, is_piece
from wireproof.transcript.exchange import Exchange

_MOST = 0.5


def generated(exchange: Exchange, scores: TokenScores) -> slice:
    """The places of generated tokens, without those of an echoed prompt as far as the usage tells how many it has."""
    if not exchange.request.fields.get("echo"):
        return slice(0, None)
    return slice(min(token_count(exchange, "prompt_tokens") or 0, len(scores.tokens)), None)


def _are_no_more_than_asked(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """The token itself may come on top of them."""
    wanted = likeliest(exchange)
    found = [len(top) for top in scores.tops if top]
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
    if most < wanted:
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


most = in_both_modes("completions.logprobs.top-honoured", of_each_choice(_are_no_more_than_asked))
fewest = in_both_modes("completions.logprobs.top-count", of_each_choice(_are_as_many_as_asked))
listed = in_both_modes("completions.logprobs.top-consistent", of_each_choice(_list_the_token))
