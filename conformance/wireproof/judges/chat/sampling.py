"""Parameters that change the drawing of tokens."""

import re

from wireproof.judges.chat.common import reference_turn, succeeded
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn, turns
from wireproof.reading.chat_logprobs import TokenEntry, entries
from wireproof.transcript.exchange import Exchange

_PIECE_OF_A_WORD = re.compile(r"[A-Za-z]{2,}")
_WITH_LOGPROBS = ("chat.logprobs", "chat.short-stream", "chat.seed", "chat.seed/again")
_FEWEST_PIECES = 2
_FEWEST_ALTERNATIVES = 4
_REPEATED = re.compile(r"(.{1,24}?)\1{3,}", re.DOTALL)


@judge("chat.seed.repeatable", steps("chat.seed", "chat.seed/again"))
def one_seed_gives_one_answer(subject: Subject, first: Exchange, again: Exchange) -> Outcome | None:
    """Where the target repeats itself at temperature 0, and says that its configuration is the same."""
    one, other = first_turn(first), first_turn(again)
    if one is None or other is None or not (one.content or other.content):
        return None
    if one.content == other.content:
        return PASSED
    prints = {(each.object or {}).get("system_fingerprint") for each in (first, again)}
    if reference_turn(subject) is None or len(prints) > 1:
        return Inconclusive("the target does not repeat itself at temperature 0 either")
    place = "choices[0].message.content"
    return Failed("the same seed gives another answer", repr(one.content), repr(other.content), place)


@judge("chat.logit-bias.honoured", steps("chat.logit-bias"))
def a_forced_token_is_all_there_is(subject: Subject, biased: Exchange) -> Outcome | None:
    """A token with a bias of 100 repeats itself, or at least changes the answer.

    That it does not is held against the target only when its vocabulary is certainly one of pieces of words, in which
    the forced id exists: tiny or made-up vocabularies may lack it.
    """
    turn, reference = first_turn(biased), reference_turn(subject)
    if turn is None:
        return None
    if not turn.said or turn.calls or turn.refusal:
        return Inconclusive("the forced token shows no text")
    if _REPEATED.fullmatch(turn.said.strip()) or _REPEATED.fullmatch(turn.said):
        return PASSED
    if reference is None:
        return Inconclusive("the model does not repeat its answer at temperature 0")
    return _unforced(subject, turn.said, reference.said)


def _unforced(subject: Subject, text: str, reference: str) -> Outcome:
    """What an answer says that is not one token repeated."""
    if not reference.startswith(text):
        return PASSED
    if not pieces_of_words(subject) or _is_canned(subject, reference):
        return Inconclusive("the bias changes nothing, but the forced token need not exist in this vocabulary")
    return Failed("a bias of 100 for a token changes nothing", "the token repeated", repr(text), "content")


def _is_canned(subject: Subject, reference: str) -> bool:
    """Whether another question has the same answer: then no model draws tokens."""
    others = [turn.said for each in succeeded(subject, "chat.logprobs") for turn in turns(each)]
    return any(reference.startswith(other) for other in others)


def pieces_of_words(subject: Subject) -> bool:
    """Whether log probabilities show a vocabulary of pieces of words, learnt from text."""
    found = [entry for each in succeeded(subject, *_WITH_LOGPROBS) for turn in turns(each) for entry in entries(turn)]
    pieces = [one for one, before in zip(found[1:], found, strict=False) if _continues(before, one)]
    others = {token for entry in found for token, _ in entry.top if token and token != entry.token}
    spelt = [token for token in others if _PIECE_OF_A_WORD.search(token)]
    return len(pieces) >= _FEWEST_PIECES and len(spelt) >= _FEWEST_ALTERNATIVES


def _continues(before: TokenEntry, entry: TokenEntry) -> bool:
    """Whether the entry goes on with the word that the one before began."""
    return before.token[-1:].isalpha() and entry.token[:1].isalpha()
