from collections.abc import Sequence

import pytest

from wireproof.selftest.examination import Examination, examine
from wireproof.selftest.results import Results
from wireproof.selftest.target import Target

TARGETS = (
    Target("golden", "golden", "openai"),
    Target("mutant", "chat.usage-missing", "openai"),
    Target("mutant", "streams.done-missing-in-chat", "openai"),
    Target("variant", "crlf", "openai"),
)


@pytest.fixture(scope="session")
def examinations() -> Sequence[Examination]:
    return [examine(target) for target in TARGETS]


@pytest.fixture(scope="session")
def results(examinations: Sequence[Examination]) -> Results:
    return Results(examinations)
