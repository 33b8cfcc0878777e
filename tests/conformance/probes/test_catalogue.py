"""All probes and judges, and the clauses that they serve."""

import pytest

from wireproof.judges.catalogue import all_judges
from wireproof.probes.catalogue import all_probes
from wireproof_contract.clauses import all_clauses
from wireproof_contract.documents import PROFILES

CLAUSES = {clause.id for clause in all_clauses()}


def test_every_judge_has_a_clause() -> None:
    assert {each.clause for each in all_judges()} - CLAUSES == set()


def test_every_probe_runs_after_those_it_builds_on() -> None:
    names = [probe.name for probe in all_probes()]
    for probe in all_probes():
        assert all(names.index(before) < names.index(probe.name) for before in probe.after)


def test_probes_have_names_of_their_own_and_say_what_they_may_cost() -> None:
    probes = all_probes()
    assert len({probe.name for probe in probes}) == len(probes)
    assert all(probe.requests > 0 and probe.tokens >= 0 for probe in probes)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_has_clauses_of_every_surface(profile: str) -> None:
    surfaces = {clause.id.split(".")[0] for clause in all_clauses() if profile in clause.profiles}
    assert {"chat", "completions", "responses", "errors", "models", "http", "authentication"} <= surfaces
