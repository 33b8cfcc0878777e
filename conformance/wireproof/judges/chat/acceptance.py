"""Forms that were accepted together were each accepted."""

from collections.abc import Callable

from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_TOGETHER: dict[str, dict[str, str | None]] = {
    "chat.reference": {
        "chat.minimal.accepted": None,
        "chat.temperature.zero-accepted": "temperature",
        "chat.limit.max-tokens-accepted": "max_tokens",
    },
    "chat.reference/again": {"chat.nulls.accepted": None, "chat.user.accepted": "user"},
    "chat.history": {
        "chat.messages.name-accepted": None,
        "chat.messages.history-accepted": None,
        "chat.messages.own-answer-accepted": None,
        "chat.sampling.accepted": "top_p",
        "chat.penalties.accepted": "frequency_penalty",
    },
    "chat.turns": {
        "chat.messages.system-parts": None,
        "chat.messages.empty-answer": None,
        "chat.messages.two-in-a-row": None,
    },
}
"""By label, the clauses of which the request has the form, with the field that it needs for that."""


def _accepted(field: str | None) -> Callable[[Subject, Exchange], Outcome | None]:
    return lambda _, exchange: PASSED if field is None or field in exchange.request.fields else None


accepted = [
    Judge(clause, steps(label), _accepted(field))
    for label, forms in _TOGETHER.items()
    for clause, field in forms.items()
]
