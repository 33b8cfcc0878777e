"""What judges of chat share: the operation, both modes, and which answers repeat the reference."""

from wireproof.judging.judge import Decide, Judge
from wireproof.judging.selection import streams, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.chat import Turn, first_turn
from wireproof.reading.chat_text import damage
from wireproof.transcript.exchange import Exchange

OPERATION = "createChatCompletion"
WHOLE = whole_answers(OPERATION)
STREAMS = streams(OPERATION)

REFERENCES = ("chat.reference", "chat.reference/again", "chat.reference/again/nulls", "chat.reference/again/user")
_MORE = 12
"""Characters: less may be a token of the template, or a piece lost."""
STREAMED_REFERENCES = ("chat.stream", "chat.stream/usage", "chat.stream/again")


def in_both_modes(clause: str, decide: Decide) -> list[Judge]:
    """Judges of one clause for every whole answer and for every stream."""
    return [Judge(clause, WHOLE, decide), Judge(clause, STREAMS, decide)]


def succeeded(subject: Subject, *labels: str) -> list[Exchange]:
    """Those of the exchanges that were recorded and succeeded."""
    return [found for label in labels if (found := subject.exchange(label)) is not None and found.succeeded]


def reference_turn(subject: Subject) -> Turn | None:
    """The turn that others are compared with; None unless exactly its text came at least twice."""
    exchange = subject.exchange(REFERENCES[0])
    reference = first_turn(exchange) if exchange is not None and exchange.succeeded else None
    if reference is None:
        return None
    others = [first_turn(each) for each in succeeded(subject, *REFERENCES[1:], *STREAMED_REFERENCES)]
    return reference if any(same_text(reference, other) for other in others if other) else None


def wavers(subject: Subject) -> bool:
    """Whether one of the whole answers that must repeat the reference says something else."""
    told = [turn for each in succeeded(subject, *REFERENCES) if (turn := first_turn(each)) is not None]
    return any(not same_text(told[0], other) for other in told[1:])


def limit_of(exchange: Exchange) -> int | None:
    """The most tokens that the request asks for, by either name."""
    fields = exchange.request.fields
    limit = fields.get("max_completion_tokens") or fields.get("max_tokens")
    return limit if isinstance(limit, int) else None


def same_text(one: Turn, other: Turn) -> bool:
    """Whether both say the same, reasoning included."""
    return (one.content, one.reasoning) == (other.content, other.reasoning)


def goes_on(cut: Turn, turn: Turn) -> bool:
    """Whether the turn goes on with words of its own where the limit cut the other."""
    more = turn.said.removeprefix(cut.said) if cut.said else ""
    longer = turn.said.startswith(cut.said) and len(more) > max(_MORE, len(cut.said) // 4)
    return cut.finish_reason == "length" and longer and damage(cut.said, turn.said) is None
