"""Limits of tokens."""

from wireproof.judges.chat.common import in_both_modes, reference_turn
from wireproof.judging.judge import Decide, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import Turn, first_turn, reasoning_tokens, token_count, turns
from wireproof.reading.chat_text import damage
from wireproof.transcript.exchange import Exchange

_NAMES = ("max_tokens", "max_completion_tokens")
_WORDS_PER_TOKEN = 2
"""More words than this for each token that was allowed, and the limit was not kept, whatever the usage says."""


def _kept(name: str) -> Decide:
    def decide(_: Subject, exchange: Exchange) -> Outcome | None:
        """By what the usage says, and by the words, of which a token is hardly ever more than one."""
        fields = exchange.request.fields
        limits = [value for other in _NAMES if isinstance(value := fields.get(other), int) and value > 0]
        found = turns(exchange)
        if not isinstance(fields.get(name), int) or len(set(limits)) != 1 or not found:
            return None
        limit = limits[0]
        generated = token_count(exchange, "completion_tokens")
        if generated is not None and generated > limit * len(found):
            return Failed(f"more was generated than `{name}` allows", f"at most {limit}", str(generated), "usage")
        words = max(len(turn.content.split()) for turn in found)
        if words > limit * _WORDS_PER_TOKEN:
            return Failed(f"the text is longer than `{name}` allows", f"{limit} tokens", f"{words} words", "content")
        return PASSED

    return decide


max_tokens = in_both_modes("chat.limit.max-tokens", _kept("max_tokens"))
max_completion_tokens = in_both_modes("chat.limit.max-completion-tokens", _kept("max_completion_tokens"))


def _cut(subject: Subject, limited: Exchange) -> tuple[Turn, Turn] | None:
    """The reference and what came of it under the limit, where both are plain text."""
    reference, turn = reference_turn(subject), first_turn(limited)
    if reference is None or turn is None or not turn.plain or not reference.plain or reasoning_tokens(limited):
        return None
    return reference, turn


@judge("chat.limit.prefix", steps("chat.reference", "chat.limit"))
def a_limit_cuts_the_end(subject: Subject, _: Exchange, limited: Exchange) -> Outcome | None:
    """What is left is the beginning of the reference."""
    if (pair := _cut(subject, limited)) is None:
        return Inconclusive("the model does not repeat its answer at temperature 0, or it reasons")
    reference, turn = pair
    text = turn.content.rstrip("\ufffd")
    if not reference.content:
        return None
    if reference.content.startswith(text) and text:
        return PASSED
    if not text or text in reference.content or "".join(text.split()) in "".join(reference.content.split()):
        found = damage(reference.content[: len(text)], text) or "it is from elsewhere in it"
        message = f"the text under a limit is not the beginning of that without: {found}"
        return Failed(message, reference.content[: max(len(text), 20)], text, "content")
    return Inconclusive("the model gave another answer at temperature 0")


@judge("chat.limit.finish-reason", steps("chat.reference", "chat.limit"))
def a_cut_answer_says_so(subject: Subject, _: Exchange, limited: Exchange) -> Outcome | None:
    """`length`, where the reference goes on."""
    if (pair := _cut(subject, limited)) is None:
        return Inconclusive("the model does not repeat its answer at temperature 0, or it reasons")
    reference, turn = pair
    longer = reference.content.startswith(turn.content) and reference.content[len(turn.content) :].strip()
    if not turn.content or not longer:
        return Inconclusive("the answer is no longer than the limit")
    if turn.finish_reason is not None and turn.finish_reason != "length":
        return Failed("a cut answer does not say that it was cut", "length", turn.finish_reason, "finish_reason")
    return None if turn.finish_reason is None else PASSED
