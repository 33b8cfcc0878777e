"""Judges of the turns that an answer of chat holds, whole or folded from a stream."""

from collections.abc import Callable

from wireproof.judging.judge import Decide, Judge
from wireproof.judging.outcome import Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers, steps
from wireproof.judging.subject import Subject
from wireproof.reading.assistant_turns import AssistantTurn, assistant_turns
from wireproof.transcript.exchange import Exchange

DecideTurn = Callable[[Exchange, AssistantTurn], Outcome | None]


def turn_judge(clause: str) -> Callable[[DecideTurn], Judge]:
    """Make the decorated function the judge of each turn of each answer of chat; what it says worst is said."""
    return lambda decide: Judge(clause, answers("createChatCompletion"), _of_exchange(decide))


def step_turn_judges(clause: str, *labels: str) -> Callable[[DecideTurn], list[Judge]]:
    """The same for the answers to these steps alone: what fuzzing sends may allow more than the clause knows."""
    return lambda decide: [Judge(clause, steps(label), _of_exchange(decide)) for label in labels]


def cut_short(turn: AssistantTurn) -> Inconclusive | None:
    """Why a turn that lacks something shows nothing: it was cut, withheld, or the model refused in words."""
    if turn.finish_reason == "length":
        return Inconclusive("the limit of tokens ended the turn")
    if turn.finish_reason == "content_filter":
        return Inconclusive("a filter ended the turn")
    if turn.refusal:
        return Inconclusive(f"the model refused: {turn.refusal[:100]!r}")
    return None


def _of_exchange(decide: DecideTurn) -> Decide:
    def decide_exchange(_: Subject, exchange: Exchange) -> Outcome | None:
        return _worst([decide(exchange, turn) for turn in assistant_turns(exchange)])

    return decide_exchange


def _worst(outcomes: list[Outcome | None]) -> Outcome | None:
    for kind in (Failed, Inconclusive):
        if found := next((each for each in outcomes if isinstance(each, kind)), None):
            return found
    return next((each for each in outcomes if each is not None), None)
