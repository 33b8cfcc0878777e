"""From exchanges to one verdict a clause."""

from collections.abc import Callable

import pytest

from tests.conformance.judging.conftest import OPENAI, TARGET, exchange, refusal
from wireproof.concluding import verdicts
from wireproof.concluding.conclusion import Conclusion, conclude
from wireproof.concluding.verdicts import ClauseVerdict, Verdict, broken_clauses, judge_transcript
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, NotApplicable, Outcome
from wireproof.judging.selection import attempts, refusals, steps, streams, whole_answers
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.transcript import Omission, Transcript
from wireproof_contract.clauses import Clause

MUST, SHOULD = "test.must", "test.should"
CLAUSES = tuple(
    Clause(name, level, "A sentence.", "#/paths", ("openai",), "The reference.")  # type: ignore[arg-type] # MUST or SHOULD
    for name, level in ((MUST, "MUST"), (SHOULD, "SHOULD"))
)
Judging = Callable[..., ClauseVerdict]


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Judging:
    """The verdict on a clause by these judges alone."""

    def by(
        *judges: Judge, of: tuple[Exchange, ...] = (), omissions: dict[str, Omission] | None = None
    ) -> ClauseVerdict:
        monkeypatch.setattr(verdicts, "all_clauses", lambda: CLAUSES)
        monkeypatch.setattr(verdicts, "all_judges", lambda: judges)
        wanted = judges[0].clause if judges else MUST
        found = judge_transcript(OPENAI, Transcript(TARGET, of, omissions or {}))
        return next(each for each in found if each.clause.id == wanted)

    return by


def saying(outcome: Outcome | None, clause: str = MUST, *labels: str) -> Judge:
    """A judge of all whole answers, or of these steps, that always says the same."""
    selection = steps(*labels) if labels else whole_answers()
    return Judge(clause, selection, lambda *_: outcome)


@pytest.mark.parametrize(
    ("outcome", "clause", "verdict"),
    [
        (PASSED, MUST, Verdict.PASS),
        (Failed("no"), MUST, Verdict.FAIL),
        (Failed("no"), SHOULD, Verdict.WARNING),
        (Inconclusive("why"), MUST, Verdict.INCONCLUSIVE),
        (NotApplicable("why"), MUST, Verdict.NOT_APPLICABLE),
        (None, MUST, Verdict.SKIPPED),
    ],
)
def test_an_outcome_becomes_a_verdict(judged: Judging, outcome: Outcome | None, clause: str, verdict: Verdict) -> None:
    assert judged(saying(outcome, clause), of=(exchange("chat.a"),)).verdict is verdict


def test_one_failure_outweighs_everything_else(judged: Judging) -> None:
    found = judged(
        saying(PASSED), saying(Failed("no", "a", "b", "c")), saying(Inconclusive("x")), of=(exchange("chat.a"),)
    )
    assert (found.verdict, found.message, found.expected, found.actual, found.place) == (
        Verdict.FAIL,
        "no",
        "a",
        "b",
        "c",
    )


def test_what_was_seen_to_be_kept_outweighs_what_showed_nothing(judged: Judging) -> None:
    assert judged(saying(Inconclusive("x")), saying(PASSED), of=(exchange("chat.a"),)).verdict is Verdict.PASS


def test_a_judge_that_stumbles_is_the_kits_fault_and_stops_nobody(judged: Judging) -> None:
    @judge(MUST, whole_answers())
    def stumbles(_: Subject, exchange: Exchange) -> Outcome:
        raise KeyError(exchange.label)

    found = judged(stumbles, saying(PASSED), of=(exchange("chat.a"),))
    assert found.verdict is Verdict.ERROR
    assert "stumbles" in found.message
    assert judged(stumbles, saying(Failed("no")), of=(exchange("chat.a"),)).verdict is Verdict.FAIL


def test_steps_that_were_not_asked_leave_a_reason(judged: Judging) -> None:
    found = judged(saying(PASSED, MUST, "chat.n/stream"), omissions={"chat.n": Omission("budget", "over the budget")})
    assert (found.verdict, found.message) == (Verdict.SKIPPED, "over the budget")


def test_what_the_profile_lacks_is_not_applicable(judged: Judging) -> None:
    found = judged(saying(PASSED, MUST, "chat.n"), omissions={"chat.n": Omission("absent", "lacks n")})
    assert (found.verdict, found.message) == (Verdict.NOT_APPLICABLE, "lacks n")


def test_steps_that_were_refused_are_not_judged_further(judged: Judging) -> None:
    expectation = Expectation(SHOULD, "seed", ("seed",))
    lawful = exchange("chat.seed", 400, refusal("no seed"), expectation=expectation)
    assert judged(saying(PASSED, MUST, "chat.seed"), of=(lawful,)).verdict is Verdict.NOT_APPLICABLE
    unlawful = exchange("chat.seed", 500, b"", expectation=expectation)
    assert judged(saying(PASSED, MUST, "chat.seed"), of=(unlawful,)).verdict is Verdict.SKIPPED


def test_attempts_are_judged_whatever_became_of_them(judged: Judging) -> None:
    lost = exchange("chat.lost", None)
    assert judged(Judge(MUST, attempts("chat.lost"), lambda *_: PASSED), of=(lost,)).verdict is Verdict.PASS


def test_a_refused_expectation_is_a_failure_of_its_clause(judged: Judging) -> None:
    refused = exchange("chat.stop", 400, refusal("no"), expectation=Expectation(MUST, "stop", ("stop",)))
    assert judged(of=(refused,)).verdict is Verdict.FAIL


def test_each_selection_sees_what_it_is_for(judged: Judging) -> None:
    exchanges = (exchange("chat.a"), exchange("chat.b", stream=True), exchange("chat.c", 400), exchange("chat.d", None))
    seen = {
        name: judged(Judge(MUST, selection, lambda *_: PASSED), of=exchanges).exchanges
        for name, selection in (("whole", whole_answers()), ("stream", streams()), ("refusal", refusals()))
    }
    assert seen == {"whole": ("chat.a",), "stream": ("chat.b",), "refusal": ("chat.c",)}
    assert judged(saying(PASSED), of=(exchange("chat.a", operation="other"),)).verdict is Verdict.PASS
    other = Judge(MUST, whole_answers("createCompletion"), lambda *_: PASSED)
    assert judged(other, of=exchanges).verdict is Verdict.SKIPPED


def test_what_was_asked_on_purpose_is_shown_before_what_was_asked_at_random(judged: Judging) -> None:
    found = judged(saying(Failed("no")), of=(exchange("fuzz/0001"), exchange("chat.a"), exchange("fuzz/0000")))
    assert found.exchanges == ("chat.a", "fuzz/0001", "fuzz/0000")


def test_broken_clauses_are_those_that_single_exchanges_break(monkeypatch: pytest.MonkeyPatch) -> None:
    judges = (saying(Failed("no")), saying(Failed("no"), SHOULD, "chat.a"))
    monkeypatch.setattr(verdicts, "all_clauses", lambda: CLAUSES)
    monkeypatch.setattr(verdicts, "all_judges", lambda: judges)
    assert broken_clauses(OPENAI, Transcript(TARGET, (exchange("chat.a"),))) == {MUST}


def verdict(kind: Verdict, clause: str = MUST) -> ClauseVerdict:
    return ClauseVerdict(next(each for each in CLAUSES if each.id == clause), kind)


@pytest.mark.parametrize(
    ("kinds", "conclusion"),
    [
        ([Verdict.PASS, Verdict.FAIL, Verdict.ERROR], Conclusion.NONCONFORMANT),
        ([Verdict.PASS, Verdict.ERROR, Verdict.INCONCLUSIVE], Conclusion.ERROR),
        ([Verdict.PASS, Verdict.INCONCLUSIVE], Conclusion.INCONCLUSIVE),
        ([Verdict.PASS, Verdict.WARNING, Verdict.SKIPPED, Verdict.NOT_APPLICABLE], Conclusion.CONFORMANT),
        ([Verdict.SKIPPED, Verdict.NOT_APPLICABLE], Conclusion.ERROR),
        ([], Conclusion.ERROR),
    ],
)
def test_the_gravest_verdict_decides(kinds: list[Verdict], conclusion: Conclusion) -> None:
    assert conclude([verdict(kind) for kind in kinds], Transcript(TARGET)) is conclusion


def test_a_should_that_stays_open_leaves_the_target_conformant() -> None:
    found = [verdict(Verdict.PASS), verdict(Verdict.INCONCLUSIVE, SHOULD)]
    assert conclude(found, Transcript(TARGET)) is Conclusion.CONFORMANT


def test_what_the_budget_left_out_is_not_green() -> None:
    transcript = Transcript(TARGET, (), {"chat.n": Omission("budget", "over the budget")})
    assert conclude([verdict(Verdict.PASS)], transcript) is Conclusion.INCONCLUSIVE
