"""From a transcript to one verdict a clause: a pure function."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wireproof.concluding.evidence import Evidence, Gap, KitError
from wireproof.concluding.precedence import leave_to_the_cause
from wireproof.concluding.repeatability import excuse_what_is_drawn
from wireproof.concluding.unanswered import left_open
from wireproof.contract.profile import Profile
from wireproof.judges.catalogue import all_judges
from wireproof.judging.acceptance import acceptance
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import Failed, Inconclusive, NotApplicable, Outcome, Passed
from wireproof.judging.selection import Answers, Steps
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import FUZZ
from wireproof.transcript.transcript import Transcript
from wireproof_contract.clauses import Clause, all_clauses


class Verdict(StrEnum):
    """What a run says of a clause."""

    PASS = "pass"  # noqa: S105 - a verdict, no secret
    FAIL = "fail"
    WARNING = "warning"
    SKIPPED = "skipped"
    INCONCLUSIVE = "inconclusive"
    ERROR = "error"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class ClauseVerdict:
    """The verdict on one clause, and what it rests on.

    `failures` are all exchanges that broke it, by label; `expected`, `actual` and `place` are of the first. `exchanges`
    are the labels that were judged; of failures, which come first, the last that was asked: what came before it is the
    reference it was held to.
    """

    clause: Clause
    verdict: Verdict
    message: str = ""
    expected: str = ""
    actual: str = ""
    place: str = ""
    exchanges: tuple[str, ...] = ()
    failures: tuple[tuple[str, Failed], ...] = field(default=())


def judge_transcript(profile: Profile, transcript: Transcript) -> tuple[ClauseVerdict, ...]:
    """One verdict for each clause of the profile, in the order of the contract."""
    subject = Subject(profile, transcript)
    found: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in _accepted(subject):
        found[evidence.clause].append(evidence)
    refused: dict[str, Outcome | Gap | KitError | None] = {
        label: evidence.outcome
        for evidences in found.values()
        for evidence in evidences
        for label in evidence.labels
        if not isinstance(evidence.outcome, Passed)
    }
    for each in all_judges():
        found[each.clause] += _judged(subject, each, refused)
    leave_to_the_cause(subject, found)
    excuse_what_is_drawn(subject, found)
    held = [clause for clause in all_clauses() if profile.name in clause.profiles]
    for evidence in left_open(subject, found, held):
        found[evidence.clause].append(evidence)
    return tuple(_verdict(subject, clause, found[clause.id]) for clause in held)


def broken_clauses(profile: Profile, transcript: Transcript) -> frozenset[str]:
    """The clauses of the profile that single exchanges of the transcript break, by judges that look at any exchange."""
    subject = Subject(profile, transcript)
    held = {clause.id for clause in all_clauses() if profile.name in clause.profiles}
    return frozenset(
        evidence.clause
        for judge in all_judges()
        if isinstance(judge.selection, Answers) and judge.clause in held
        for evidence in _judged(subject, judge, {})
        if isinstance(evidence.outcome, Failed)
    )


def _accepted(subject: Subject) -> Iterator[Evidence]:
    for exchange in subject.transcript.exchanges:
        if (expectation := exchange.expectation) is not None:
            yield Evidence(expectation.clause, (exchange.label,), acceptance(subject, exchange, expectation))


def _judged(subject: Subject, judge: Judge, refused: Mapping[str, object]) -> Iterator[Evidence]:
    if isinstance(judge.selection, Answers):
        for exchange in subject.transcript.exchanges:
            if judge.selection.admits(exchange):
                yield _decided(judge, subject, (exchange.label,))
        return
    if gap := _gap(subject, judge.selection, refused):
        yield Evidence(judge.clause, (), gap)
    else:
        yield _decided(judge, subject, judge.selection.labels)


def _gap(subject: Subject, selection: Steps, refused: Mapping[str, object]) -> Outcome | Gap | None:
    """Why the exchanges cannot be judged, if they cannot."""
    for label in selection.labels:
        exchange = subject.exchange(label)
        if exchange is None:
            omission = subject.transcript.omissions.get(label.partition("/")[0])
            if omission is not None and omission.cause == "absent":
                return NotApplicable(omission.message)
            return Gap(omission.message if omission else f"{label} was not asked")
        if not selection.any_status and not exchange.succeeded:
            outcome = refused.get(label)
            return outcome if isinstance(outcome, NotApplicable | Inconclusive) else Gap(f"{label} was refused")
    return None


def _decided(judge: Judge, subject: Subject, labels: tuple[str, ...]) -> Evidence:
    """What the judge says; whatever it raises is the kit's own fault and must not stop the others."""
    exchanges = [exchange for label in labels if (exchange := subject.exchange(label))]
    try:
        outcome = judge.decide(subject, *exchanges)
    except Exception as error:  # noqa: BLE001 - a judge may stumble over anything that a target sends
        return Evidence(judge.clause, labels, KitError(f"{judge.decide.__qualname__}: {error!r}"))
    return Evidence(judge.clause, labels, outcome)


def _verdict(subject: Subject, clause: Clause, evidence: Sequence[Evidence]) -> ClauseVerdict:
    failing = [each for each in evidence if isinstance(each.outcome, Failed)]
    failing.sort(key=lambda each: _telling(subject, each))
    failures = tuple((each.labels[-1], each.outcome) for each in failing if isinstance(each.outcome, Failed))
    if failures:
        first = failures[0][1]
        verdict = Verdict.FAIL if clause.level == "MUST" else Verdict.WARNING
        labels = _labels(replace(each, labels=each.labels[::-1]) for each in failing)
        return ClauseVerdict(
            clause, verdict, first.message, first.expected, first.actual, first.place, labels, failures
        )
    for kind, verdict in _WITHOUT_FAILURE:
        if matching := [each for each in evidence if isinstance(each.outcome, kind)]:
            message = getattr(matching[0].outcome, "message", "")
            return ClauseVerdict(clause, verdict, message, exchanges=_labels(matching))
    return ClauseVerdict(clause, Verdict.SKIPPED, "no exchange of this run showed it")


_WITHOUT_FAILURE: tuple[tuple[type, Verdict], ...] = (
    (KitError, Verdict.ERROR),
    (Passed, Verdict.PASS),
    (Inconclusive, Verdict.INCONCLUSIVE),
    (NotApplicable, Verdict.NOT_APPLICABLE),
    (Gap, Verdict.SKIPPED),
)


def _telling(subject: Subject, evidence: Evidence) -> tuple[bool, int]:
    """What is shown first: what was asked on purpose, then the smallest of what was asked at random."""
    exchange = subject.exchange(evidence.labels[-1])
    if exchange is None or exchange.probe != FUZZ:
        return False, 0
    return True, len(exchange.request.path) + len(exchange.request.body or b"")


def _labels(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for each in evidence for label in each.labels))
