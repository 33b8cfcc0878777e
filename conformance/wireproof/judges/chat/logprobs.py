"""Log probabilities: there when asked for, one a token, and consistent in themselves."""

from collections.abc import Callable
from itertools import pairwise

from wireproof.judges.chat.common import in_both_modes
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.chat import Turn, reasoning_tokens, token_count, turns
from wireproof.reading.chat_logprobs import (
    LikelyToken,
    TokenEntry,
    entries,
    is_piece_of_a_character,
    joined,
    spelt_otherwise,
)
from wireproof.transcript.exchange import Exchange

_PLACE = "choices[].logprobs.content"
_ROUNDING = 0.001
_END_TOKENS = 1
"""The token that ends a turn is counted by some and listed by others."""

Rule = Callable[[Exchange, Turn, tuple[TokenEntry, ...]], Outcome | None]


def asked(exchange: Exchange) -> bool:
    """Whether the request wants log probabilities."""
    return exchange.request.fields.get("logprobs") is True


def likeliest(exchange: Exchange) -> int:
    """How many of the likeliest tokens the request wants."""
    count = exchange.request.fields.get("top_logprobs")
    return count if isinstance(count, int) and not isinstance(count, bool) else 0


def they_are_there(_: Subject, exchange: Exchange) -> Outcome | None:
    """For every turn with text, in the form of chat."""
    found = [turn for turn in turns(exchange) if turn.content and turn.plain]
    if not asked(exchange) or not found:
        return None
    for turn in found:
        if not turn.logprobs:
            return Failed(
                "log probabilities were asked for and accepted, and are not there", "logprobs", "none", _PLACE
            )
        if not entries(turn):
            first = turn.logprobs[0]
            legacy = isinstance(first, dict) and ("tokens" in first or "token_logprobs" in first)
            message = "log probabilities have the form of text completions" if legacy else "they have no entries"
            return Failed(message, "logprobs.content, one entry a token", repr(first)[:300], _PLACE)
    return PASSED


def they_are_only_there_when_asked(_: Subject, exchange: Exchange) -> Outcome | None:
    """Otherwise null, or not there."""
    found = turns(exchange)
    if exchange.request.fields.get("logprobs") or likeliest(exchange) or not found:
        return None
    if any(entries(turn) for turn in found):
        return Failed("log probabilities are there that were not asked for", "null", "entries", _PLACE)
    return PASSED


def _spell_the_text(exchange: Exchange, turn: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """Joined, the tokens are the text, but for white space at the ends and a last token that ends or stops the turn."""
    spelt = joined(found)
    if spelt is None:
        return None
    text, tokens = turn.content.rstrip("\ufffd").strip(), spelt.strip()
    rest = tokens.removeprefix(text)
    stopped = bool(exchange.request.fields.get("stop"))
    if tokens.startswith(text) and (not rest or stopped or _ends_a_turn(found[-1], rest)):
        return PASSED
    return Failed("the tokens do not spell the text", repr(text[:200]), repr(tokens[:200]), f"{_PLACE}[].token")


def _ends_a_turn(last: TokenEntry, rest: str) -> bool:
    return rest == last.token.strip() or (last.octets is not None and rest.encode() == last.octets.strip())


def _are_as_many_as_tokens(exchange: Exchange, turn: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """One entry for each token that the usage counts; tokens that share a character may share an entry."""
    generated = token_count(exchange, "completion_tokens")
    if not generated or len(turns(exchange)) != 1 or exchange.request.fields.get("stop"):
        return None
    if reasoning_tokens(exchange) or not turn.plain:
        return None
    ends = 0 if turn.finish_reason == "length" else _END_TOKENS
    shared = len(turn.content.encode("utf-8", "replace")) - len(turn.content)
    if not -ends <= generated - len(found) <= ends + shared:
        return Failed("there is not one entry a token", f"{generated} entries", str(len(found)), _PLACE)
    return PASSED


def _are_logarithms(_: Exchange, __: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """Of probabilities: none is above 0."""
    values = [value for entry in found for value in (entry.logprob, *(likely.logprob for likely in entry.top))]
    known = [value for value in values if value is not None]
    if above := [value for value in known if value > _ROUNDING]:
        return Failed("a log probability is above 0", "at most 0", str(above[0]), f"{_PLACE}[].logprob")
    return PASSED if known else None


def _have_their_own_bytes(exchange: Exchange, turn: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """Where bytes are told, they are those of the token; what ends a turn may have a text and no bytes.

    Tokens that do not spell the text are wrong themselves.
    """
    if isinstance(_spell_the_text(exchange, turn, found), Failed):
        return None
    told: list[TokenEntry | LikelyToken] = []
    for entry in found:
        listed: list[TokenEntry | LikelyToken] = [entry, *entry.top]
        told += [each for each in listed if each.octets or entry is not found[-1]]
    for each in told:
        if spelt_otherwise(each):
            expected, actual = repr((each.token or "").encode()), repr(each.octets)
            return Failed("the bytes are not those of the token", expected, actual, f"{_PLACE}[].bytes")
    return PASSED if any(each.octets for each in told) else None


def _list_the_likeliest(exchange: Exchange, _: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """As many as were asked for; a token that was drawn though it is unlikely may come on top of them."""
    wanted = likeliest(exchange)
    if not wanted:
        return None
    most = max(len(entry.top) for entry in found)
    allowed = wanted if exchange.request.fields.get("temperature") == 0 else wanted + 1
    if most > allowed:
        return Failed(
            "more tokens are listed than asked for", f"at most {wanted}", str(most), f"{_PLACE}[].top_logprobs"
        )
    if most == 0:
        return Failed("no likeliest tokens are listed", str(wanted), "0", f"{_PLACE}[].top_logprobs")
    return PASSED


def _list_all_they_should(exchange: Exchange, _: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """In some place at least as many as asked for."""
    wanted = likeliest(exchange)
    most = max(len(entry.top) for entry in found)
    if not wanted or not most:
        return None
    if most < wanted:
        return Failed("fewer tokens are listed than asked for", str(wanted), str(most), f"{_PLACE}[].top_logprobs")
    return PASSED


def _list_their_own_place(exchange: Exchange, turn: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """Each list is of different tokens, and of the entry's own place."""
    if isinstance(_spell_the_text(exchange, turn, found), Failed):
        return None
    outcomes = [_lists_its_place(entry, f"{_PLACE}[{place}].top_logprobs") for place, entry in enumerate(found)]
    failed = next((outcome for outcome in outcomes if isinstance(outcome, Failed)), None)
    return failed or next((outcome for outcome in outcomes if outcome is not None), None)


def _lists_its_place(entry: TokenEntry, where: str) -> Outcome | None:
    """A token that is likelier than one in the list is in the list itself, with the same log probability.

    Several tokens that only steer, such as those that end a turn, may all be told as an empty text; and one with a
    piece of a character as the text without it, which its bytes tell from others.
    """
    names = [likely.token for likely in entry.top if likely.token is not None]
    ambiguous = any(is_piece_of_a_character(name) for name in (entry.token, *names)) or _holds_pieces(entry)
    if entry.logprob is None or not entry.token or not names or len(names) < len(entry.top) or ambiguous:
        return None
    spelt = [name for name in names if name]
    if len(set(spelt)) < len(spelt):
        return Failed("one token is in the list twice", "different tokens", repr(names)[:200], where)
    listed = {likely.token: likely.logprob for likely in entry.top}
    own = listed.get(entry.token)
    if own is None and entry.logprob > min(listed.values()) + _ROUNDING:
        message = f"{entry.token!r} is likelier than a token in the list, and not in it"
        return Failed(message, f"a list with {entry.token!r}", repr(names)[:200], where)
    if own is not None and abs(own - entry.logprob) > max(_ROUNDING, _ROUNDING * abs(own)):
        message = f"{entry.token!r} has another log probability in the list"
        return Failed(message, str(entry.logprob), str(own), where)
    return PASSED


def _holds_pieces(entry: TokenEntry) -> bool:
    """Whether the bytes of a token in the list are no whole characters."""
    return any(b"\xef\xbf\xbd" in (likely.octets or b"").decode("utf-8", "replace").encode() for likely in entry.top)


def _are_sorted(exchange: Exchange, _: Turn, found: tuple[TokenEntry, ...]) -> Outcome | None:
    """Best first, where the likeliest was taken."""
    several = [[likely.logprob for likely in entry.top] for entry in found if len(entry.top) > 1]
    if exchange.request.fields.get("temperature") != 0 or not several:
        return None
    for values in several:
        if any(later > earlier + _ROUNDING for earlier, later in pairwise(values)):
            return Failed(
                "the likeliest tokens are not in order", "best first", str(values), f"{_PLACE}[].top_logprobs"
            )
    return PASSED


def _of_each_turn(rule: Rule) -> Callable[[Subject, Exchange], Outcome | None]:
    """Apply the rule to every turn whose text the entries are of; the first failure speaks for all."""

    def decide(_: Subject, exchange: Exchange) -> Outcome | None:
        if not asked(exchange):
            return None
        outcomes = [
            rule(exchange, turn, found)
            for turn in turns(exchange)
            if turn.content and turn.plain and not reasoning_tokens(exchange) and (found := entries(turn))
        ]
        failed = next((outcome for outcome in outcomes if isinstance(outcome, Failed)), None)
        return failed or next((outcome for outcome in outcomes if outcome is not None), None)

    return decide


there = in_both_modes("chat.logprobs.honoured", they_are_there)
unasked = in_both_modes("chat.logprobs.on-request", they_are_only_there_when_asked)
spelling = in_both_modes("chat.logprobs.text", _of_each_turn(_spell_the_text))
one_each = in_both_modes("chat.logprobs.one-a-token", _of_each_turn(_are_as_many_as_tokens))
logarithms = in_both_modes("chat.logprobs.at-most-zero", _of_each_turn(_are_logarithms))
octets = in_both_modes("chat.logprobs.bytes", _of_each_turn(_have_their_own_bytes))
likeliest_tokens = in_both_modes("chat.logprobs.top-honoured", _of_each_turn(_list_the_likeliest))
full_lists = in_both_modes("chat.logprobs.top-count", _of_each_turn(_list_all_they_should))
own_lists = in_both_modes("chat.logprobs.top-consistent", _of_each_turn(_list_their_own_place))
sorted_lists = in_both_modes("chat.logprobs.top-sorted", _of_each_turn(_are_sorted))
