"""What a run found about responses, in the words of tests."""

from dataclasses import dataclass

from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.transcript.transcript import Transcript

_AT_MOST = 4
"""A defect of the wire may break so many clauses, those of the stream's order among them."""


@dataclass(frozen=True)
class Findings:
    """The verdicts of a run; `altered` says whether a rule changed anything on the wire."""

    transcript: Transcript
    verdicts: tuple[ClauseVerdict, ...]
    altered: bool

    def of(self, *verdicts: Verdict) -> dict[str, str]:
        """The clauses about responses with one of these verdicts, and why."""
        return {
            each.clause.id: f"{each.message} | {each.expected} | {each.actual}"
            for each in self.verdicts
            if each.verdict in verdicts and each.clause.id.startswith("responses.")
        }

    @property
    def broken(self) -> dict[str, str]:
        """What fails or warns."""
        return self.of(Verdict.FAIL, Verdict.WARNING)

    def show(self, clause: str) -> None:
        """Demand that the rules broke the clause, and that few others tell of it."""
        assert self.altered
        assert clause in self.broken, self.broken
        assert len(self.broken) <= _AT_MOST, self.broken
