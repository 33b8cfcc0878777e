"""What a run is asked to judge, and what its user knows beforehand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof_contract.clauses import Clause

LevelName = Literal["must", "should", "all"]
LEVELS: Mapping[LevelName, frozenset[str]] = {
    "must": frozenset({"MUST"}),
    "should": frozenset({"MUST", "SHOULD"}),
    "all": frozenset({"MUST", "SHOULD", "MAY"}),
}


@dataclass(frozen=True)
class Scope:
    """`only` are selectors (nothing selects all), `skips` and `expected_failures` reasons by clause.

    What is out of scope is skipped with the reason, never left out. An expected failure is judged all the same: where
    it comes it is a warning, and where the clause is kept instead, the list is wrong and that is a failure.
    """

    only: tuple[str, ...] = ()
    skips: Mapping[str, str] = field(default_factory=dict)
    level: LevelName = "should"
    expected_failures: Mapping[str, str] = field(default_factory=dict)

    def reason_against(self, clause: Clause) -> str | None:
        """Why the clause is not judged; None where it is."""
        if clause.id in self.skips:
            return f"left out by --skip: {self.skips[clause.id]}"
        if self.only and not any(selects(selector, clause.id) for selector in self.only):
            return "left out by --only"
        if clause.level not in LEVELS[self.level]:
            return f"left out by --level {self.level}"
        return None

    def applied(self, verdicts: Iterable[ClauseVerdict]) -> tuple[ClauseVerdict, ...]:
        """The verdicts as this run shall report them."""
        return tuple(self._applied(each) for each in verdicts)

    def _applied(self, found: ClauseVerdict) -> ClauseVerdict:
        if reason := self.reason_against(found.clause):
            return ClauseVerdict(found.clause, Verdict.SKIPPED, reason)
        expected = self.expected_failures.get(found.clause.id)
        if expected is None:
            return found
        if found.verdict is Verdict.FAIL:
            return replace(found, verdict=Verdict.WARNING, message=f"expected ({expected}): {found.message}")
        if found.verdict is Verdict.PASS:
            message = f"listed as an expected failure ({expected}), but kept: take it off the list"
            return replace(found, verdict=Verdict.FAIL, message=message, expected="a failure", actual="it passes")
        return found


def selects(selector: str, clause: str) -> bool:
    """Whether the selector is the clause's id, or the beginning of it up to a dot."""
    return clause == selector or clause.startswith(f"{selector}.")
