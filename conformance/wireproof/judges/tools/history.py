"""What tools answered is part of what the model reads."""

from typing import Any

from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn
from wireproof.transcript.exchange import Exchange

_SURELY = 0.75
"""Of the tokens of the answer: the arguments have less than half as many words, the answer all of them."""
_BOTH = 1.2
"""Of the tokens of the answer: both together have more than 1.4 times as many."""
_WORDS = 25
_FEWEST = 15
"""Tokens: fewer are no count of so many words."""
_FAR_MORE = 2.5


@judge("chat.tools.history.read", steps("chat.tools.history", "chat.tools.history/longer"))
def answers_of_tools_are_read(subject: Subject, history: Exchange, longer: Exchange) -> Outcome | None:
    """A longer answer of a tool makes a longer prompt, where prompts are counted at all.

    It is longer by what system and developer were told to say; arguments are longer too, by less than half of that.
    """
    before, after = _prompt_tokens(history), _prompt_tokens(longer)
    if before is None or after is None or _is_constant(subject, history):
        return None
    told = (_told(subject) or 0) if _grows_by_the_instruction(history, longer) else 0
    if after > before + _SURELY * told:
        return PASSED
    message = "a tool answered with more words, which are not in the prompt: the answer does not reach the model"
    least = int(before + _SURELY * told)
    return Failed(message, f"more than {least} prompt tokens", str(after), "usage.prompt_tokens")


@judge("chat.tools.history.calls-read", steps("chat.reference", "chat.tools.history", "chat.tools.history/longer"))
def calls_are_read(subject: Subject, reference: Exchange, history: Exchange, longer: Exchange) -> Outcome | None:
    """Longer arguments make a longer prompt too; held against models alone, for scripts may count what was said."""
    before, after, told = _prompt_tokens(history), _prompt_tokens(longer), _told(subject)
    if before is None or after is None or told is None or _is_constant(subject, history):
        return None
    if not _grows_by_the_instruction(history, longer) or after - before <= _SURELY * told:
        return None
    if after - before > _BOTH * told:
        return PASSED
    turn = first_turn(reference)
    if turn is None or not _renders(history, before, told) or not draws_pieces_of_words(subject, turn.said):
        return None
    message = "a call had longer arguments, which are not in the prompt: they do not reach the model"
    return Failed(message, f"more than {int(before + _BOTH * told)} prompt tokens", str(after), "usage.prompt_tokens")


def _grows_by_the_instruction(history: Exchange, longer: Exchange) -> bool:
    """Whether the tools say as many words more as the instruction has: in transcripts of older kits it was fewer."""
    before, after = (
        sum(len(str(each.get("content")).split()) for each in exchange.request.fields["messages"] if _answers(each))
        for exchange in (history, longer)
    )
    return after - before >= _WORDS


def _answers(message: dict[str, Any]) -> bool:
    return message.get("role") == "tool"


def _told(subject: Subject) -> int | None:
    """How many tokens the instruction has, which the system says twice and the developer once."""
    found = [subject.exchange(label) for label in ("chat.system", "chat.developer")]
    twice, once = (_prompt_tokens(each) if each is not None else None for each in found)
    return twice - once if twice and once and twice - once > _FEWEST else None


def _renders(history: Exchange, count: int, told: int) -> bool:
    """Whether the prompt is far more than what the messages say, and so has tools and calls in it."""
    said = [message.get("content") for message in history.request.fields["messages"]]
    parts = [part.get("text", "") for each in said if isinstance(each, list) for part in each]
    words = sum(len(each.split()) for each in (*said, *parts) if isinstance(each, str))
    return count > _FAR_MORE * words * told / _WORDS


def _is_constant(subject: Subject, history: Exchange) -> bool:
    counts = {_prompt_tokens(each) for each in subject.transcript.exchanges if each.operation == history.operation}
    return len(counts - {None}) == 1


def _prompt_tokens(exchange: Exchange) -> int | None:
    usage = (exchange.object or {}).get("usage")
    count = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return count if isinstance(count, int) and not isinstance(count, bool) and count > 0 else None
