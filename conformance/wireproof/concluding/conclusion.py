"""The verdict on the whole target."""

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


def conclude(verdicts: Iterable[ClauseVerdict], transcript: Transcript) -> Conclusion:
    """A failure outweighs everything, then the kit's own fault, then what a must-clause or the budget left open.

    Nothing that was not tested may look green: a run in which no clause passed is an error.
    """
    found = list(verdicts)
    if any(each.verdict is Verdict.FAIL for each in found):
        return Conclusion.NONCONFORMANT
    if any(each.verdict is Verdict.ERROR for each in found) or not any(each.verdict is Verdict.PASS for each in found):
        return Conclusion.ERROR
    if any(each.verdict is Verdict.INCONCLUSIVE and each.clause.level == "MUST" for each in found):
        return Conclusion.INCONCLUSIVE
    if any(omission.cause == "budget" for omission in transcript.omissions.values()):
        return Conclusion.INCONCLUSIVE
    return Conclusion.CONFORMANT
