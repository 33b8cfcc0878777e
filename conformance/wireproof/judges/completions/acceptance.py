"""Forms that were accepted together were each accepted."""

from collections.abc import Callable

from wireproof.judges.completions.common import REFERENCE
from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts, steps
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_TOGETHER: dict[str, dict[str, str]] = {
    REFERENCE: {"completions.temperature.zero-accepted": "temperature"},
    "completions.stream": {"completions.streaming.accepted": "stream"},
    "completions.limit": {"completions.limit.accepted": "max_tokens"},
    "completions.seed": {"completions.seed.accepted": "seed", "completions.penalties.accepted": "frequency_penalty"},
    "completions.extensions/active": {"completions.penalties.accepted": "frequency_penalty"},
    "completions.echo": {"completions.echo.accepted": "echo"},
    "completions.top-p": {"completions.sampling.accepted": "top_p"},
}
"""By label, the clauses of which the request has the form, with the field that it needs for that."""


def _accepted(field: str) -> Callable[[Subject, Exchange], Outcome | None]:
    return lambda _, exchange: PASSED if field in exchange.request.fields else None


accepted = [
    Judge(clause, steps(label), _accepted(field))
    for label, forms in _TOGETHER.items()
    for clause, field in forms.items()
]


@judge("completions.temperature.zero-accepted", attempts(REFERENCE, "completions.reference/warm"))
def temperature_zero_is_a_temperature(_: Subject, cold: Exchange, warm: Exchange) -> Outcome | None:
    """It is what is refused, when the same request without it is not."""
    if cold.succeeded or not warm.succeeded or not isinstance(cold.answer, Answer):
        return None
    return Failed("a request with temperature 0 is refused, and accepted without", "status 2xx", quoted(cold.answer))
