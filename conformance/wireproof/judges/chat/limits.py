"""Limits of tokens."""

from wireproof.judges.chat.common import OPERATION, goes_on, in_both_modes, limit_of, reference_turn
from wireproof.judging.judge import Decide, Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import Turn, first_turn, reasoning_tokens, token_count, turns
from wireproof.reading.chat_logprobs import entries
from wireproof.reading.chat_text import damage
from wireproof.reading.model_refusals import has_no_room
from wireproof.transcript.exchange import Exchange

_CUT_BY_LIMITS = ("chat.reference", "chat.limit", "chat.parts", "chat.stream/usage")
_NAMES = ("max_tokens", "max_completion_tokens")
_WORDS_PER_TOKEN = 2
"""More words than this for each token that was allowed, and the limit was not kept, whatever the usage says."""

_END_TOKENS = 1
"""The token that ends a turn is listed by some, and belongs to no text."""


def _kept(name: str) -> Decide:
    def decide(_: Subject, exchange: Exchange) -> Outcome | None:
        """By the usage, by the tokens that are listed, and by the words, of which one token is hardly ever two."""
        fields = exchange.request.fields
        limits = [value for other in _NAMES if isinstance(value := fields.get(other), int) and value > 0]
        found = turns(exchange)
        if not isinstance(fields.get(name), int) or len(set(limits)) != 1 or not found:
            return None
        limit = limits[0]
        generated = token_count(exchange, "completion_tokens")
        if generated is not None and generated > limit * _choices(exchange):
            return Failed(f"more was generated than `{name}` allows", f"at most {limit}", str(generated), "usage")
        listed = max(len(entries(turn)) for turn in found)
        if listed > limit + _END_TOKENS:
            return Failed(f"more tokens are listed than `{name}` allows", f"at most {limit}", str(listed), "logprobs")
        words = max(len(turn.content.split()) for turn in found)
        if words > limit * _WORDS_PER_TOKEN and not exchange.request.wants_stream:
            return Failed(f"the text is longer than `{name}` allows", f"{limit} tokens", f"{words} words", "content")
        return PASSED

    return decide


def _choices(exchange: Exchange) -> int:
    """How many choices share the usage."""
    wanted = exchange.request.fields.get("n")
    return max(len(turns(exchange)), wanted if isinstance(wanted, int) else 1)


max_tokens = in_both_modes("chat.limit.max-tokens", _kept("max_tokens"))
max_completion_tokens = in_both_modes("chat.limit.max-completion-tokens", _kept("max_completion_tokens"))


@judge("chat.limit.max-tokens", steps("chat.reference", "chat.stream"))
def a_stream_keeps_the_limit(_: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """It does not go on where the whole answer was cut."""
    return _goes_no_further(whole, streamed)


@judge("chat.limit.max-completion-tokens", steps("chat.logprobs", "chat.short-stream"))
def a_short_stream_keeps_the_limit(_: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """By the newer name, where that is known."""
    return _goes_no_further(whole, streamed) if "max_completion_tokens" in streamed.request.fields else None


def _goes_no_further(whole: Exchange, streamed: Exchange) -> Outcome | None:
    cut, turn = first_turn(whole), first_turn(streamed)
    if cut is None or turn is None or not goes_on(cut, turn) or limit_of(whole) != limit_of(streamed):
        return None
    return Failed("a stream goes on where the whole answer was cut", repr(cut.said), repr(turn.said), "content")


def _at_the_limit(_: Subject, exchange: Exchange) -> Outcome | None:
    """A turn that its limit ended has as many tokens as that allows."""
    turn, limit = first_turn(exchange), limit_of(exchange)
    generated = token_count(exchange, "completion_tokens")
    if turn is None or turn.finish_reason != "length" or not turn.plain or not generated or limit is None:
        return None
    if generated < limit:
        return Failed("the answer was cut before the limit", str(limit), str(generated), "usage.completion_tokens")
    return PASSED


at_the_limit = [Judge("chat.limit.reached", steps(label), _at_the_limit) for label in _CUT_BY_LIMITS]


@judge("chat.limit.full", steps("chat.limit", "chat.logprobs"))
def the_newer_limit_is_reached(subject: Subject, limited: Exchange, scored: Exchange) -> Outcome | None:
    """Under `max_completion_tokens`."""
    return _fills(subject, limited, scored) if limit_names(limited) == limit_names(scored) else None


@judge("chat.limit.full", steps("chat.reference", "chat.seed"))
def the_older_limit_is_reached(subject: Subject, reference: Exchange, scored: Exchange) -> Outcome | None:
    """Under `max_tokens`."""
    return _fills(subject, reference, scored) if limit_names(reference) == limit_names(scored) else None


def limit_names(exchange: Exchange) -> set[str]:
    """Under which names the request has a limit."""
    return {name for name in _NAMES if exchange.request.fields.get(name)}


def _fills(subject: Subject, limited: Exchange, scored: Exchange) -> Outcome | None:
    """Two answers that limits cut, one of which lists as many tokens as it counts: not one token is missing in both.

    Nor was it the end of the context that cut them, since another exchange had more tokens.
    """
    turn, limit = first_turn(scored), limit_of(scored)
    listed = len(entries(turn)) if turn is not None and turn.plain and turn.finish_reason == "length" else 0
    other = first_turn(limited)
    if not listed or limit is None or other is None or other.finish_reason != "length" or not other.plain:
        return None
    least, counted = limit_of(limited), token_count(limited, "completion_tokens")
    if listed != token_count(scored, "completion_tokens") or least is None or not counted:
        return None
    sums = [token_count(each, "total_tokens") or 0 for each in (limited, scored)]
    if listed < limit and counted < least and max(sums) < _most_tokens(subject):
        message = "answers are cut before their limits, and say that these were reached"
        return Failed(message, f"{limit} tokens", str(listed), "usage.completion_tokens")
    return PASSED


def _most_tokens(subject: Subject) -> int:
    """The most that any exchange had, prompt included: the context holds as many."""
    asked = (each for each in subject.transcript.exchanges if each.operation == OPERATION and each.succeeded)
    return max((token_count(each, "total_tokens") or 0 for each in asked), default=0)


def _cut(subject: Subject, limited: Exchange) -> tuple[Turn, Turn] | None:
    """The reference and what came of it under the limit, where nothing of them is hidden."""
    reference, turn = reference_turn(subject), first_turn(limited)
    if reference is None or turn is None or turn.calls or turn.refusal:
        return None
    hidden = reasoning_tokens(limited) and not turn.reasoning
    return None if hidden else (reference, turn)


@judge("chat.limit.prefix", steps("chat.reference", "chat.limit"))
def a_limit_cuts_the_end(subject: Subject, _: Exchange, limited: Exchange) -> Outcome | None:
    """What is left is the beginning of the reference."""
    if has_no_room(limited):
        return None
    if (pair := _cut(subject, limited)) is None:
        return Unrepeated("the model does not repeat its answer at temperature 0, or hides what it generates")
    reference, turn = pair
    text = turn.said.rstrip("\ufffd")
    if not reference.said:
        return None
    if text and reference.said.startswith(text):
        return PASSED
    elsewhere = text in reference.said or "".join(text.split()) in "".join(reference.said.split())
    if reference.plain and elsewhere:
        found = damage(reference.said[: len(text)], text) or "it is from elsewhere in it"
        message = f"the text under a limit is not the beginning of that without: {found}"
        return Failed(message, repr(reference.said[: max(len(text), 20)]), repr(text), "content")
    return Unrepeated("the model gave another answer at temperature 0")


@judge("chat.limit.finish-reason", steps("chat.reference", "chat.limit"))
def a_cut_answer_says_so(subject: Subject, _: Exchange, limited: Exchange) -> Outcome | None:
    """`length`, where the reference goes on; an answer that ends before its limit shows nothing."""
    if has_no_room(limited):
        return PASSED
    if _ended_in_thought(limited):
        return Failed("an answer that was cut in its reasoning does not say so", "length", "stop", "finish_reason")
    if (pair := _cut(subject, limited)) is None:
        return Unrepeated("the model does not repeat its answer at temperature 0, or hides what it generates")
    reference, turn = pair
    if turn.said == reference.said and turn.finish_reason == "stop":
        return None
    return _says_that_it_was_cut(*pair) or Inconclusive("the answer is no longer than the limit")


def _ended_in_thought(limited: Exchange) -> bool:
    """Whether nothing was said, and reasoning took as many tokens as the limit lets it."""
    turn, reasoned = first_turn(limited), reasoning_tokens(limited)
    silent = turn is not None and turn.formed and turn.plain and not turn.content and turn.finish_reason == "stop"
    return silent and reasoned > 0 and reasoned == limit_of(limited)


@judge("chat.limit.finish-reason", steps("chat.reference", "chat.short-stream"))
def a_cut_stream_says_so(subject: Subject, _: Exchange, limited: Exchange) -> Outcome | None:
    """Where it streams the reference."""
    return _says_that_it_was_cut(*pair) if (pair := _cut(subject, limited)) else None


def _says_that_it_was_cut(reference: Turn, turn: Turn) -> Outcome | None:
    """`length`, where the reference goes on; None where that cannot be told."""
    rest = reference.said[len(turn.said) :] if reference.said.startswith(turn.said) else ""
    if turn.finish_reason == "length" and rest:
        return PASSED
    if not turn.said or not rest.strip():
        return None
    if turn.finish_reason == "stop":
        return Failed("a cut answer does not say that it was cut", "length", turn.finish_reason, "finish_reason")
    return None
