"""Each way to break what further probes look at is found by its clause, and by few others."""

import pytest

from tests.conformance.judges.further.conftest import Examine
from wireproof.concluding.verdicts import Verdict
from wireproof.mutants.chat import streamed_drawing, streamed_parameters
from wireproof.mutants.completions import combined
from wireproof.mutants.mutant import Mutant
from wireproof.mutants.responses import background, logprobs
from wireproof.mutants.structured import keywords, streamed_objects
from wireproof.mutants.tools import choice_in_streams

_BAD = {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}
_MOST = 3
_MODULES = (
    *(background, logprobs, streamed_parameters, streamed_drawing, choice_in_streams, streamed_objects, combined),
    keywords,
)
_MUTANTS = [each for module in _MODULES for each in vars(module).values() if isinstance(each, Mutant)]


@pytest.mark.parametrize("mutant", _MUTANTS, ids=lambda each: each.name)
def test_a_defect_is_found_by_the_clause_it_breaks(examine: Examine, mutant: Mutant) -> None:
    verdicts = examine(mutant.breaks, mutant.rules, mutant.peer)
    found = {name for name, each in verdicts.items() if each.verdict in _BAD}
    assert found & set(mutant.breaks)
    assert len(found) <= _MOST


def test_every_clause_that_only_these_probes_show_is_broken_by_a_defect() -> None:
    broken = {clause for each in _MUTANTS for clause in each.breaks}
    assert {
        "responses.background.accepted",
        "responses.background.streamed-accepted",
        "responses.background.begun",
        "responses.background.told",
        "responses.background.read.accepted",
        "responses.background.ended",
        "responses.background.same",
        "responses.replay.accepted",
        "responses.replay.same",
        "responses.replay.resumed",
        "responses.state.cancel.foreground",
        "responses.json-object.accepted",
        "responses.json-object.honoured",
        "responses.json-schema.streamed-accepted",
        "responses.logprobs.accepted",
        "responses.logprobs.honoured",
        "responses.logprobs.text",
        "responses.logprobs.top-count",
        "responses.logprobs.deltas",
        "chat.structured.object.streamed-accepted",
        "chat.tools.allowed.accepted",
        "chat.tools.allowed.honoured",
        "chat.optional-fields.accepted",
        "chat.n.scored-accepted",
        "chat.logit-bias.streamed-accepted",
        "chat.logit-bias.streamed",
        "chat.seed.streamed-accepted",
        "chat.seed.streamed",
        "chat.structured.schema.keywords-accepted",
        "chat.structured.schema.keywords",
        "completions.suffix.streamed-accepted",
        "completions.suffix.streamed",
        "completions.best-of.several-accepted",
    } <= broken
