"""The verdict on the whole target."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.transcript.transcript import Transcript


class Conclusion(StrEnum):
    """What a run says of the target; the exit codes are in the kit's command line."""

    CONFORMANT = "conformant"
    NONCONFORMANT = "nonconformant"
    INCONCLUSIVE = "inconclusive"
    ERROR = "error"


_BROKEN_OFF = ("interrupted", "died")
_NO_MATTER = ((Verdict.INCONCLUSIVE, "SHOULD"), (Verdict.INCONCLUSIVE, "MAY"))


def conclude(verdicts: Iterable[ClauseVerdict], transcript: Transcript) -> Conclusion:
    """A failure outweighs everything, then the kit's own fault, then what a must-clause or the budget left open.

    Nothing that was not tested may look green: a run in which no clause passed is an error. So is none that was broken
    off, by an interrupt or because the target died; where that came before any success, failures may be the fault of
    whoever asked.
    """
    found = [each.verdict for each in verdicts if (each.verdict, each.clause.level) not in _NO_MATTER]
    causes = {omission.cause for omission in transcript.omissions.values()}
    incomplete = not causes.isdisjoint(_BROKEN_OFF)
    if Verdict.FAIL in found and (not incomplete or any(exchange.succeeded for exchange in transcript.exchanges)):
        return Conclusion.NONCONFORMANT
    if Verdict.ERROR in found:
        return Conclusion.ERROR
    if incomplete:
        return Conclusion.INCONCLUSIVE
    if Verdict.PASS not in found:
        return Conclusion.ERROR
    if Verdict.INCONCLUSIVE in found or "budget" in causes:
        return Conclusion.INCONCLUSIVE
    return Conclusion.CONFORMANT


def broken_off(transcript: Transcript) -> list[str]:
    """A sentence for each reason for which the run ended before it had asked everything; none where it did not."""
    messages = Counter(each.message for each in transcript.omissions.values() if each.cause in _BROKEN_OFF)
    return [f"{message}; not asked, or not to the end: {count} of the probes" for message, count in messages.items()]
