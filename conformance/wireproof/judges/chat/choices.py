"""How many choices there are, and how they are counted."""

from typing import Any, TypeGuard

from wireproof.judges.chat.common import OPERATION, limit_of
from wireproof.judging.judge import Decide, Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps, streams, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.chat import answer_body, reasoning_tokens, token_count, turns
from wireproof.transcript.exchange import Exchange


def wanted(subject: Subject, exchange: Exchange) -> int | None:
    """How many choices the request asks for; None where the profile does not know `n` and it was sent."""
    count = exchange.request.fields.get("n")
    if count is None:
        return 1
    known = subject.profile.capability("chat_n") != "absent"
    return count if known and isinstance(count, int) and not isinstance(count, bool) else None


def _count(*, several: bool) -> Decide:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        """As many choices as asked for; one where nothing was asked."""
        body = answer_body(exchange)
        expected = wanted(subject, exchange)
        if body is None or expected is None or not isinstance(body.get("choices"), list) or (expected > 1) != several:
            return None
        if len(body["choices"]) != expected:
            return Failed("the number of choices is wrong", str(expected), str(len(body["choices"])), "choices")
        return PASSED

    return decide


counts = [
    Judge("chat.choices.one", whole_answers(OPERATION), _count(several=False)),
    Judge("chat.n.honoured", whole_answers(OPERATION), _count(several=True)),
]


@judge("chat.choices.indexes", whole_answers(OPERATION))
def indexes_count_from_zero(_: Subject, exchange: Exchange) -> Outcome | None:
    """Each index once, from 0, in any order."""
    found = (answer_body(exchange) or {}).get("choices")
    choices = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    indexes = [index for each in choices if _is_whole_number(index := each.get("index"))]
    if not indexes or len(indexes) < len(choices):
        return None
    if sorted(indexes) != list(range(len(indexes))):
        return Failed("the indexes do not count the choices", str(list(range(len(indexes)))), str(indexes), "choices")
    return PASSED


@judge("chat.n.streamed", streams(OPERATION))
def every_choice_is_streamed(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Each of the choices asked for has chunks."""
    expected = wanted(subject, exchange)
    indexes = {turn.index for turn in turns(exchange)}
    if expected is None or expected == 1 or not indexes:
        return None
    if missing := sorted(set(range(expected)) - indexes):
        return Failed("choices have no chunk", f"the indexes 0 to {expected - 1}", f"without {missing}", "choices[]")
    return PASSED


@judge("chat.n.honoured", steps("chat.n"))
def every_choice_says_something(_: Subject, several: Exchange) -> Outcome | None:
    """No choice that the limit cut is empty, where another is not."""
    return _blank(several)


@judge("chat.n.streamed", steps("chat.n/stream"))
def every_streamed_choice_says_something(_: Subject, several: Exchange) -> Outcome | None:
    """No choice that the limit cut is empty, where another is not."""
    return _blank(several)


def _blank(several: Exchange) -> Outcome | None:
    """A text cut at a limit was begun; nothing of it is there only where it was reasoning that is not shown."""
    cut = [turn for turn in turns(several) if turn.finish_reason == "length" and turn.plain and turn.formed]
    if len(cut) < 2 or reasoning_tokens(several):  # noqa: PLR2004 - one to compare another with
        return None
    silent = [turn.index for turn in cut if not turn.content]
    if silent and len(silent) < len(cut):
        return Failed("a choice that the limit cut is empty", "a text", f"none at index {silent[0]}", "choices[]")
    return PASSED


def _speaks(_: Subject, several: Exchange) -> Outcome | None:
    """Where the limit cut one choice within its text, no other that it cut is empty."""
    cut = [turn for turn in turns(several) if turn.finish_reason == "length" and turn.plain and turn.formed]
    if not any(turn.content for turn in cut):
        return None
    if silent := [turn.index for turn in cut if not turn.content]:
        return Failed("choices are empty though the limit cut them", "a text each", f"none in {silent}", "choices[]")
    return PASSED


speaking = [
    Judge("chat.n.honoured", steps("chat.n"), _speaks),
    Judge("chat.n.streamed", steps("chat.n/stream"), _speaks),
]


@judge("chat.n.usage", steps("chat.reference", "chat.n"))
def usage_counts_all_choices(_: Subject, reference: Exchange, several: Exchange) -> Outcome | None:
    """The prompt once; the generated tokens of every choice, which the limit cuts all at the same length."""
    once, again = (token_count(each, "prompt_tokens") for each in (reference, several))
    if not once or not again:
        return None
    if again != once:
        return Failed(
            "the prompt is counted otherwise than for one choice", str(once), str(again), "usage.prompt_tokens"
        )
    generated, limit = token_count(several, "completion_tokens"), limit_of(several)
    found = turns(several)
    cut = len(found) == several.request.fields["n"] and all(turn.finish_reason == "length" for turn in found)
    if cut and generated and limit is not None and generated <= limit:
        place = "usage.completion_tokens"
        return Failed("not all choices are counted", f"the tokens of {len(found)} choices", str(generated), place)
    return PASSED


def _is_whole_number(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
