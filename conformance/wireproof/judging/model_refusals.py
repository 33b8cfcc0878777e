"""Judges of the clauses of parameters that a model does not take: such a refusal is no breach, and is quoted."""

from collections.abc import Mapping

from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import Decide, Judge
from wireproof.judging.outcome import NotApplicable, Outcome
from wireproof.judging.selection import refusals
from wireproof.judging.subject import Subject
from wireproof.judging.unsupported import unsupported_parameters
from wireproof.reading.model_refusals import LIMITS
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange


def model_refusal_judges(clauses: Mapping[str, tuple[str, ...]], *operations: str) -> list[Judge]:
    """One judge a clause; `clauses` has the parameters that each is about.

    Without operations, of chats and responses: whichever asks it, it is the model that refuses, and where one was told,
    the other is not asked again.
    """
    admitted = refusals(*(operations or LIMITS))
    return [Judge(clause, admitted, _refused(names)) for clause, names in clauses.items()]


def _refused(names: tuple[str, ...]) -> Decide:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        found = [name for name in unsupported_parameters(subject, exchange) if name in names]
        if not found or not isinstance(exchange.answer, Answer):
            return None
        return NotApplicable(f"the model takes no `{found[0]}`: {quoted(exchange.answer)}")

    return decide
