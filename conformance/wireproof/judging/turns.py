"""Judges of the turns that an answer of chat holds, whole or folded from a stream."""

from collections.abc import Callable

from wireproof.judging.judge import Judge
from wireproof.judging.outcome import Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.reading.assistant_turns import AssistantTurn, assistant_turns
from wireproof.transcript.exchange import Exchange

DecideTurn = Callable[[Exchange, AssistantTurn], Outcome | None]


def turn_judge(clause: str, *, directed: bool = False) -> Callable[[DecideTurn], Judge]:
    """Make the decorated function the judge of each turn of each answer of chat; what it says worst is said.

    `directed` limits it to steps that the kit chose with care: what fuzzing sends may allow more than the clause knows.
    """

    def made(decide: DecideTurn) -> Judge:
        def decide_exchange(_: Subject, exchange: Exchange) -> Outcome | None:
            if directed and exchange.expectation is None:
                return None
            return _worst([decide(exchange, turn) for turn in assistant_turns(exchange)])

        return Judge(clause, answers("createChatCompletion"), decide_exchange)

    return made


def cut_short(turn: AssistantTurn) -> Inconclusive | None:
    """Why a turn that lacks something shows nothing: it was cut, withheld, or the model refused in words."""
    if turn.finish_reason == "length":
        return Inconclusive("the limit of tokens ended the turn")
    if turn.finish_reason == "content_filter":
        return Inconclusive("a filter ended the turn")
    if turn.refusal:
        return Inconclusive(f"the model refused: {turn.refusal[:100]!r}")
    return None


def _worst(outcomes: list[Outcome | None]) -> Outcome | None:
    for kind in (Failed, Inconclusive):
        if found := next((each for each in outcomes if isinstance(each, kind)), None):
            return found
    return next((each for each in outcomes if each is not None), None)
