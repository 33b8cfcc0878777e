"""Broken servers: each breaks one clause, and the kit names it."""

import pytest

from tests.conformance.further import further_clauses
from tests.conformance.judges.tools import (
    call_mutants,
    refusal_mutants,
    request_mutants,
    stream_mutants,
    structured_mutants,
)
from tests.conformance.judges.tools.conftest import COMPARED_WITH_CHATS, Examine
from tests.conformance.judges.tools.scripted_chat import ScriptedChat
from wireproof.concluding.verdicts import Verdict

BAD = {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}
MUTANTS = {
    **request_mutants.MUTANTS,
    **call_mutants.MUTANTS,
    **stream_mutants.MUTANTS,
    **structured_mutants.MUTANTS,
    **refusal_mutants.MUTANTS,
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_killed_by_the_clauses_it_breaks_and_by_no_others(examine: Examine, name: str) -> None:
    server, clauses = MUTANTS[name]
    found = examine(server)
    assert {clause: each.message for clause, each in found.items() if each.verdict in BAD}.keys() == clauses


def test_every_clause_is_killed_for(examine: Examine) -> None:
    killed = set().union(*(clauses for _, clauses in MUTANTS.values()))
    assert set(examine(ScriptedChat())) - killed - further_clauses() - COMPARED_WITH_CHATS == set()
