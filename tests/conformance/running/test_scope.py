"""What is judged, and what the user knew beforehand."""

import pytest

from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.judging.outcome import Failed
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.scope import Scope, selects
from wireproof.running.selectors import checked_ids, checked_selectors
from wireproof_contract.clauses import Clause, Level


def found(name: str, verdict: Verdict, level: Level = "MUST") -> ClauseVerdict:
    clause = Clause(name, level, "A sentence.", "#/paths", ("openai",), "The reference")
    failures = (("chat.x", Failed("broken")),) if verdict is Verdict.FAIL else ()
    return ClauseVerdict(clause, verdict, "broken", "this", "that", failures=failures)


def applied(scope: Scope, verdict: ClauseVerdict) -> ClauseVerdict:
    (only,) = scope.applied([verdict])
    return only


@pytest.mark.parametrize(
    ("selector", "clause", "selected"),
    [
        ("chat.stream", "chat.stream", True),
        ("chat.stream", "chat.stream.role", True),
        ("chat", "chat.stream.role", True),
        ("chat.str", "chat.stream.role", False),
        ("chat.stream.role", "chat.stream", False),
    ],
)
def test_a_selector_is_an_id_or_its_beginning_up_to_a_dot(selector: str, clause: str, selected: bool) -> None:
    assert selects(selector, clause) is selected


@pytest.mark.parametrize(
    ("scope", "reason"),
    [
        (Scope(only=("errors",)), "left out by --only"),
        (Scope(skips={"chat.stop": "bug 7"}), "left out by --skip: bug 7"),
        (Scope(level="must"), "left out by --level must"),
    ],
)
def test_what_is_out_of_scope_is_skipped_with_the_reason_and_without_its_failure(scope: Scope, reason: str) -> None:
    skipped = applied(scope, found("chat.stop", Verdict.FAIL, "SHOULD"))
    assert (skipped.verdict, skipped.message, skipped.failures) == (Verdict.SKIPPED, reason, ())


def test_may_clauses_are_judged_at_level_all_alone() -> None:
    nicety = found("chat.nice", Verdict.PASS, "MAY")
    assert applied(Scope(), nicety).verdict is Verdict.SKIPPED
    assert applied(Scope(level="all"), nicety).verdict is Verdict.PASS


def test_an_expected_failure_is_a_warning_that_tells_the_reason_and_keeps_its_evidence() -> None:
    known = applied(Scope(expected_failures={"chat.stop": "bug 7"}), found("chat.stop", Verdict.FAIL))
    assert known.verdict is Verdict.WARNING
    assert known.message == "expected (bug 7): broken"
    assert known.failures


def test_an_expected_failure_that_does_not_come_fails() -> None:
    stale = applied(Scope(expected_failures={"chat.stop": "bug 7"}), found("chat.stop", Verdict.PASS))
    assert stale.verdict is Verdict.FAIL
    assert "take it off the list" in stale.message


@pytest.mark.parametrize("verdict", [Verdict.INCONCLUSIVE, Verdict.SKIPPED, Verdict.NOT_APPLICABLE, Verdict.ERROR])
def test_an_expected_failure_that_was_not_tested_stays_what_it_is(verdict: Verdict) -> None:
    assert applied(Scope(expected_failures={"chat.stop": "bug 7"}), found("chat.stop", verdict)).verdict is verdict


def test_unknown_selectors_and_ids_are_told_with_what_is_near() -> None:
    with pytest.raises(CouldNotRun) as caught:
        checked_selectors(["models.lst"], "--only")
    assert "models.list" in caught.value.hint
    with pytest.raises(CouldNotRun) as caught:
        checked_ids(["models.list"], "--skip")
    assert "wireproof list models.list" in caught.value.hint


def test_known_selectors_and_ids_are_taken() -> None:
    assert checked_selectors([" models.list ", "", "models.list.id"], "--only") == ("models.list", "models.list.id")
    assert checked_ids(["models.list.id"], "--skip") == ("models.list.id",)
