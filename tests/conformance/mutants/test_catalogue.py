import re

import pytest

from wireproof.mutants.catalogue import all_mutants
from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.rules import CHAT, Json, whole
from wireproof_contract.clauses import all_clauses

CLAUSES = {clause.id: clause for clause in all_clauses()}


@pytest.mark.parametrize("each", all_mutants(), ids=lambda each: each.name)
def test_a_mutant_breaks_clauses_that_hold_in_its_dialect_and_says_how(each: Mutant) -> None:
    assert each.breaks
    for clause in each.breaks:
        assert clause in CLAUSES, clause
        assert each.profile in CLAUSES[clause].profiles
    assert each.sentence.endswith(".")
    assert re.fullmatch(r"own|W\d{3}", each.source)
    assert each.peer.profile == each.profile


def test_mutants_are_named_after_their_folder_and_their_function() -> None:
    assert "chat.usage-missing" in {each.name for each in all_mutants()}


def test_the_sentence_of_a_mutant_is_its_docstring() -> None:
    @mutant("chat.usage.present")
    @whole(CHAT)
    def usage_gone(body: Json) -> None:
        """Usage
        is gone."""
        del body["usage"]

    assert usage_gone.sentence == "Usage is gone."
    assert usage_gone.breaks == ("chat.usage.present",)
