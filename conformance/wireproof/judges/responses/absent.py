"""A target without responses: said once, and true of every clause about them."""

from wireproof.judging.acceptance import acceptance
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import NotApplicable, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange
from wireproof_contract.clauses import all_clauses

_FIRST = "responses.reference"


def not_offered(subject: Subject, first: Exchange) -> Outcome | None:
    """The very first request was refused as one for an operation that the target lacks, where it may lack it."""
    if first.expectation is None:
        return None
    outcome = acceptance(subject, first, first.expectation)
    return outcome if isinstance(outcome, NotApplicable) else None


ABSENT = [
    Judge(clause.id, attempts(_FIRST), not_offered) for clause in all_clauses() if clause.id.startswith("responses.")
]
