"""What a run will ask is known before it asks."""

from functools import cache

import pytest

from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import QUICK
from wireproof.judges.catalogue import all_judges
from wireproof.judging.selection import Steps
from wireproof.probes.catalogue import all_probes
from wireproof.running.budget import Budget
from wireproof.running.plan import Plan
from wireproof.running.scope import Scope
from wireproof_contract import documents

MOST_REQUESTS = 90
MOST_TOKENS = 20_000


@cache
def plan(*only: str, profile: str = "openai") -> Plan:
    return Plan(Profile(profile), Scope(only=only))


def names(found: Plan) -> set[str]:
    return {probe.name for probe in found.probes}


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_without_a_selection_all_probes_are_asked_within_what_was_promised(profile: str) -> None:
    everything = plan(profile=profile)
    assert everything.probes == all_probes()
    absent = everything.omissions(Budget())
    asked = [probe for probe in everything.probes if probe.name not in absent and not probe.further]
    assert sum(probe.requests for probe in asked) <= MOST_REQUESTS
    assert sum(probe.tokens for probe in asked) <= MOST_TOKENS


_TOKENS_AT_RANDOM = 600
"""A third more than a hundred requests at random were seen to cost a target that counts every word."""


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_further_probes_leave_requests_at_random_what_they_need(profile: str) -> None:
    everything = plan(profile=profile)
    absent = everything.omissions(Budget())
    asked = [probe for probe in everything.probes if probe.name not in absent and probe.further]
    assert QUICK.requests is not None
    assert QUICK.tokens is not None
    assert 0 < sum(probe.requests for probe in asked) <= QUICK.requests / 3
    assert sum(probe.tokens for probe in asked) <= QUICK.tokens - _TOKENS_AT_RANDOM


def test_without_requests_at_random_the_further_probes_are_left_out_with_the_reason() -> None:
    without = Plan(Profile("openai"), Scope(), further=False)
    assert {probe.name for probe in all_probes() if probe.further} == set(without.left_out)
    assert not any(probe.further for probe in without.probes)


def test_selected_clauses_are_served_by_the_probes_of_their_subject_and_what_these_build_on() -> None:
    assert names(plan("models")) == {"models.list", "models.retrieve"}
    assert (
        {"chat.stop", "chat.reference"}
        <= names(plan("chat.stop"))
        <= {"chat.stop", "chat.stop-list", "chat.reference", "chat.stream"}
    )


def test_a_stream_clause_is_served_by_every_stream_of_its_operation() -> None:
    served = names(plan("chat.stream.call-index"))
    assert {"chat.stream", "chat.tools.stream"} <= served
    assert not any(name.startswith(("completions", "responses", "models")) for name in served)


def test_every_probe_that_a_judge_names_is_among_those_of_its_clause() -> None:
    everything = plan()
    scope = {clause.id for clause in everything.clauses}
    for judge in all_judges():
        if judge.clause in scope and isinstance(judge.selection, Steps):
            for label in judge.selection.labels:
                assert judge.clause in everything.served[label.partition("/")[0]]


def test_only_operations_that_show_something_are_explored() -> None:
    assert plan().explored is None
    assert plan("models.list.id").explored == frozenset({"listModels"})
    assert plan("chat.stop.accepted").explored == frozenset()


def test_a_budget_leaves_out_what_it_cannot_pay() -> None:
    omitted = plan("models").omissions(Budget(requests=1))
    assert list(omitted) == ["models.retrieve"]
    assert "budget of 1 requests" in omitted["models.retrieve"]


def test_what_the_profile_lacks_is_not_planned() -> None:
    assert "lacks" in plan(profile="hadrian").omissions(Budget())["models.retrieve"]


def test_no_step_of_a_rehearsal_is_sent_and_every_probe_with_its_capabilities_has_one() -> None:
    everything = plan()
    absent = everything.omissions(Budget())
    silent = [probe.name for probe in all_probes() if probe.name not in absent and not everything.steps[probe.name]]
    # One is for models that take no temperature, the other goes on from a list's end: no plain answer shows either.
    assert silent == ["chat.penalties", "responses.input-items-after"]
