"""What a judge says of what it looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passed:
    """The clause was kept."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The clause was broken: a sentence, what was expected and found there, and where (`choices[0].text`, byte 120)."""

    message: str
    expected: str = ""
    actual: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Inconclusive:
    """What came shows neither: the model is not repeatable, the text too short, the rate limit too low."""

    message: str


@dataclass(frozen=True, slots=True)
class Unrepeated(Inconclusive):
    """Two answers to one request differ although nothing was drawn, so that a comparison shows neither."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The target lacks an optional capability, and says so; `message` quotes it."""

    message: str


Outcome = Passed | Failed | Inconclusive | NotApplicable
PASSED = Passed()
