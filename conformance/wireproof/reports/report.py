"""The report as data: what `report.json` holds and every other form is made from.

Its form is that of `report.schema.json`, which ships beside this file.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from wireproof.concluding.conclusion import broken_off, conclude
from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.reports.exchange_data import exchange_data
from wireproof.running.curl_line import curl_line
from wireproof.transcript.spending import spending
from wireproof.transcript.transcript import Transcript

REPORT_VERSION = 1
_SHOWN = 8
"""So many exchanges of a clause stand in the report; a fuzzer may find a defect a hundred times."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A transcript, the verdicts on it that are reported, and the level of clauses that was asked for."""

    transcript: Transcript
    verdicts: tuple[ClauseVerdict, ...]
    level: str = "should"


def report(judged: Judged) -> dict[str, Any]:
    """The whole report; the same transcript and verdicts give the same one."""
    target = judged.transcript.target
    spent = spending(judged.transcript.exchanges)
    clauses = [_clause(judged.transcript, verdict) for verdict in judged.verdicts]
    return {
        "report_version": REPORT_VERSION,
        "kit": {"name": "wireproof", "version": version("wireproof")},
        "contract": {"name": "wireproof-contract", "version": version("wireproof-contract")},
        "target": {"base_url": target.base_url, "model": target.model},
        "profile": target.profile,
        "level": judged.level,
        "verdict": str(conclude(judged.verdicts, judged.transcript)),
        "broken_off": broken_off(judged.transcript),
        "totals": _totals(judged.verdicts),
        "spent": {"requests": spent.requests, "tokens": spent.tokens, "seconds": round(spent.seconds, 3)},
        "omissions": [
            {"probe": probe, "cause": omission.cause, "message": omission.message}
            for probe, omission in sorted(judged.transcript.omissions.items())
        ],
        "clauses": clauses,
        "exchanges": _exchanges(judged.transcript, {label for clause in clauses for label in clause["exchanges"]}),
    }


def _totals(verdicts: Iterable[ClauseVerdict]) -> dict[str, int]:
    """How many clauses have each verdict; those that nobody has are told too."""
    counted = Counter(each.verdict for each in verdicts)
    return {str(verdict): counted[verdict] for verdict in Verdict} | {"clauses": counted.total()}


def _clause(transcript: Transcript, verdict: ClauseVerdict) -> dict[str, Any]:
    shown = verdict.exchanges[:_SHOWN]
    first = transcript.exchange(shown[0]) if shown else None
    asked_for = verdict.verdict in {Verdict.FAIL, Verdict.WARNING}
    return {
        "id": verdict.clause.id,
        "level": verdict.clause.level,
        "verdict": str(verdict.verdict),
        "requirement": verdict.clause.requirement,
        "source": verdict.clause.source,
        "pointer": verdict.clause.pointer,
        "message": verdict.message,
        "expected": verdict.expected,
        "actual": verdict.actual,
        "place": verdict.place,
        "hint": verdict.clause.hint,
        "known": [{"servers": list(each.servers), "report": each.report} for each in verdict.clause.known],
        "curl": curl_line(transcript.target, first.request) if first is not None and asked_for else None,
        "exchanges": list(shown),
        "judged": len(verdict.exchanges),
    }


def _exchanges(transcript: Transcript, labels: set[str]) -> dict[str, Any]:
    """What the clauses refer to, by label, in the order of sending."""
    return {each.label: exchange_data(each) for each in transcript.exchanges if each.label in labels}
