"""The verdict on the whole target."""

import pytest

from wireproof.concluding.conclusion import Conclusion, broken_off, conclude
from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.transcript.answer import Answer, NoAnswer
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Omission, Target, Transcript
from wireproof_contract.clauses import all_clauses

TARGET = Target("http://127.0.0.1:1/v1", "tiny", "openai")
MUST = next(clause for clause in all_clauses() if clause.level == "MUST")
SHOULD = next(clause for clause in all_clauses() if clause.level == "SHOULD")
ANSWERED = Exchange("models.list", "listModels", Request("GET", "/models"), Answer(200, (), ()))
SILENT = Exchange("models.list", "listModels", Request("GET", "/models"), NoAnswer("timeout", "nothing came"))


def concluded(*verdicts: Verdict, cause: str | None = None, exchange: Exchange = ANSWERED) -> Conclusion:
    omissions = {"chat.stop": Omission(cause, "why")} if cause else {}  # type: ignore[arg-type] # a cause by name
    found = [ClauseVerdict(MUST, verdict) for verdict in verdicts]
    return conclude(found, Transcript(TARGET, (exchange,), omissions))


@pytest.mark.parametrize("cause", ["interrupted", "died"])
def test_a_run_that_was_broken_off_is_never_green(cause: str) -> None:
    assert concluded(Verdict.PASS, cause=cause) is Conclusion.INCONCLUSIVE
    assert concluded(Verdict.SKIPPED, cause=cause) is Conclusion.INCONCLUSIVE
    assert concluded(Verdict.PASS, Verdict.FAIL, cause=cause) is Conclusion.NONCONFORMANT
    assert concluded(Verdict.PASS, Verdict.ERROR, cause=cause) is Conclusion.ERROR


def test_failures_before_any_success_say_nothing_where_the_run_was_broken_off() -> None:
    assert concluded(Verdict.FAIL, cause="interrupted", exchange=SILENT) is Conclusion.INCONCLUSIVE
    assert concluded(Verdict.FAIL, exchange=SILENT) is Conclusion.NONCONFORMANT


def test_what_was_not_tested_is_not_green() -> None:
    assert concluded(Verdict.PASS) is Conclusion.CONFORMANT
    assert concluded(Verdict.SKIPPED) is Conclusion.ERROR
    assert concluded(Verdict.PASS, cause="budget") is Conclusion.INCONCLUSIVE
    assert concluded(Verdict.PASS, Verdict.INCONCLUSIVE) is Conclusion.INCONCLUSIVE


def test_a_convention_left_open_leaves_the_whole_decided() -> None:
    found = [ClauseVerdict(MUST, Verdict.PASS), ClauseVerdict(SHOULD, Verdict.INCONCLUSIVE)]
    assert conclude(found, Transcript(TARGET, (ANSWERED,))) is Conclusion.CONFORMANT


def test_a_run_that_was_broken_off_says_why_once() -> None:
    why = Omission("interrupted", "the run was interrupted")
    transcript = Transcript(TARGET, (ANSWERED,), {"a": why, "b": why, "c": Omission("budget", "spent")})
    assert broken_off(transcript) == ["the run was interrupted; not asked, or not to the end: 2 of the probes"]
    assert broken_off(Transcript(TARGET, (ANSWERED,))) == []
