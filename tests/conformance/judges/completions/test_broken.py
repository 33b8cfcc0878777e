"""A server that is wrong in one way is blamed by the clause that it breaks, and by few others."""

import pytest

from tests.conformance.further import further_clauses
from tests.conformance.judges.completions.bending import Breach, without
from tests.conformance.judges.completions.breaches_of_answers import ANSWERS
from tests.conformance.judges.completions.breaches_of_logprobs import LOGPROBS
from tests.conformance.judges.completions.breaches_of_parameters import PARAMETERS
from tests.conformance.judges.completions.conftest import Findings
from tests.conformance.judges.completions.refusals import REFUSALS, REFUSALS_OF_DIALECTS
from tests.conformance.judges.completions.scribe import Json, Scribe
from wireproof_contract.clauses import all_clauses

_MOST = 3
_BREACHES = {**ANSWERS, **PARAMETERS, **LOGPROBS}
_CASES = [(clause, position) for clause, breaches in _BREACHES.items() for position in range(len(breaches))]


_TOLD_BY_OTHERS = {"completions.streaming.accepted"}
"""Where every stream is refused, the clause of the first that is asked for tells it."""


@pytest.mark.parametrize(("clause", "position"), _CASES)
def test_each_breach_is_found_by_its_clause_and_at_most_two_others(
    findings: Findings, clause: str, position: int
) -> None:
    found = findings(Scribe(**_BREACHES[clause][position]))
    assert clause in found
    assert len(found) <= _MOST


@pytest.mark.parametrize("status", [400, 500])
@pytest.mark.parametrize("clause", REFUSALS)
def test_each_refusal_that_names_nothing_is_found(findings: Findings, clause: str, status: int) -> None:
    refused = REFUSALS[clause]
    found = findings(Scribe(refuses=lambda asked: (status, "request") if refused(asked) else None))
    if clause not in _TOLD_BY_OTHERS and (clause != "completions.temperature.zero-accepted" or status == 400):
        assert clause in found
    assert 0 < len(found) <= _MOST


@pytest.mark.parametrize(("profile", "clause"), REFUSALS_OF_DIALECTS)
def test_each_refusal_of_what_a_dialect_has_of_its_own_is_found(findings: Findings, profile: str, clause: str) -> None:
    refused = REFUSALS_OF_DIALECTS[profile, clause]
    found = findings(
        Scribe(refuses=lambda asked: (400, "request") if asked.get(refused) is not None else None), profile
    )
    assert clause in found
    assert len(found) <= _MOST


def _without_effect(fields: Json) -> None:
    if "min_p" in fields:
        fields["suffix"] = "x"


_OF_DIALECTS: list[tuple[str, str, Breach]] = [
    ("mistralrs", "completions.grammar.honoured", without("grammar")),
    ("mistralrs", "completions.extensions.neutral", {"asked": _without_effect}),
    ("mistralrs", "completions.top-k.honoured", without("top_k")),
    ("mistralrs", "completions.n.honoured", without("n")),
    ("hadrian", "completions.response-format.honoured", without("response_format")),
    ("newapi", "completions.stop.honoured", without("stop")),
]


@pytest.mark.parametrize(("profile", "clause", "breach"), _OF_DIALECTS)
def test_what_dialects_have_of_their_own_is_judged(
    findings: Findings, profile: str, clause: str, breach: Breach
) -> None:
    assert clause in findings(Scribe(**breach), profile)


def test_every_clause_of_completions_is_broken_here() -> None:
    broken = {
        *_BREACHES,
        *REFUSALS,
        *(clause for _, clause in REFUSALS_OF_DIALECTS),
        *(case[1] for case in _OF_DIALECTS),
    }
    mine = {
        each.id
        for each in all_clauses()
        if each.id.startswith("completions.") and not each.id.startswith("completions.stream.")
    }
    assert mine - broken - further_clauses() == set()
