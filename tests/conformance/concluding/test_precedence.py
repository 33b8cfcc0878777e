"""One cause breaks one clause, and never none."""

import pytest

from tests.conformance.judging.conftest import exchange, subject
from wireproof.concluding.evidence import Evidence, Gap
from wireproof.concluding.precedence import ALIKE, TOGETHER, TOLD_BY, leave_to_the_cause
from wireproof.judging.outcome import Failed
from wireproof.transcript.expectation import Expectation
from wireproof_contract.clauses import all_clauses

BROKEN = Failed("it is broken")


def left(*evidence: Evidence, statuses: dict[str, int] | None = None) -> dict[str, object]:
    """What remains of the outcome of each clause."""
    found: dict[str, list[Evidence]] = {}
    for each in evidence:
        found.setdefault(each.clause, []).append(each)
    exchanges = [exchange(label, status) for label, status in (statuses or {}).items()]
    leave_to_the_cause(subject(*exchanges), found)
    return {clause: evidences[0].outcome for clause, evidences in found.items()}


def test_what_a_cause_tells_of_on_the_same_exchange_is_left_to_it() -> None:
    cause = Evidence("event-stream.data-json", ("chat.stream",), BROKEN)
    outcomes = left(cause, Evidence("chat.modes.same-text", ("chat.reference", "chat.stream"), BROKEN))
    assert outcomes["event-stream.data-json"] is BROKEN
    assert isinstance(outcomes["chat.modes.same-text"], Gap)


def test_a_failure_on_another_exchange_stays() -> None:
    cause = Evidence("event-stream.data-json", ("chat.stream",), BROKEN)
    outcomes = left(cause, Evidence("chat.stop.honoured", ("chat.stop",), BROKEN))
    assert outcomes["chat.stop.honoured"] is BROKEN


def test_a_target_that_tells_every_mistake_wrongly_breaks_the_plain_clauses_alone() -> None:
    causes, further = ALIKE[0]
    statuses = dict.fromkeys("abc", 502) | {"d": 500, "e": 200}
    evidence = [Evidence(clause, (label,), BROKEN) for clause, label in zip(causes, "abc", strict=True)]
    outcomes = left(
        *evidence,
        Evidence("limits.prompt.answered", ("d",), BROKEN),
        Evidence("errors.empty-messages.refused", ("e",), BROKEN),
        statuses=statuses,
    )
    assert "limits.prompt.answered" in further
    assert all(outcomes[clause] is BROKEN for clause in causes)
    assert isinstance(outcomes["limits.prompt.answered"], Gap)
    assert outcomes["errors.empty-messages.refused"] is BROKEN


def test_one_mistake_told_wrongly_speaks_for_itself() -> None:
    causes, _ = ALIKE[0]
    first = Evidence(causes[0], ("a",), BROKEN)
    outcomes = left(first, Evidence("limits.prompt.answered", ("d",), BROKEN), statuses={"a": 500, "d": 500})
    assert outcomes["limits.prompt.answered"] is BROKEN


def test_forms_that_are_refused_alone_speak_for_their_combination() -> None:
    together, alone = Expectation(TOGETHER[0]), Expectation("chat.nulls.accepted")
    asked = exchange("chat.history", 400, expectation=together)
    of = subject(asked, exchange("chat.history/nulls", 400, expectation=alone))
    found = {clause.clause: [Evidence(clause.clause, (asked.label,), BROKEN)] for clause in (together, alone)}
    leave_to_the_cause(of, found)
    assert isinstance(found[together.clause][0].outcome, Gap)
    assert found[alone.clause][0].outcome is BROKEN


def test_forms_that_are_accepted_alone_and_refused_together_break_the_clause_of_their_combination() -> None:
    together, alone = Expectation(TOGETHER[0]), Expectation("chat.nulls.accepted")
    asked, again = (exchange(label, 400, expectation=together) for label in ("chat.history", "chat.history/once-more"))
    of = subject(asked, again, exchange("chat.history/nulls", 200, expectation=alone))
    found = {together.clause: [Evidence(together.clause, (asked.label,), BROKEN)]}
    leave_to_the_cause(of, found)
    assert found[together.clause][0].outcome is BROKEN


@pytest.mark.parametrize("cause", [*TOLD_BY, *(clause for causes, _ in ALIKE for clause in causes)])
def test_every_cause_is_a_clause_that_must_hold_wherever_it_speaks_for_others(cause: str) -> None:
    levels = {clause.id: clause.level for clause in all_clauses()}
    assert levels[cause] == "MUST"
