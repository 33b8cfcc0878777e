"""Clauses that an accepted request keeps though its expectation is of another one."""

from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange


def implied(clause: str, label: str) -> Judge:
    """The judge who passes the clause when the step was accepted: it held all that the clause is about."""

    def decide(_: Subject, __: Exchange) -> Outcome:
        return PASSED

    return Judge(clause, steps(label), decide)
