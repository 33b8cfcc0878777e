"""What a run will ask is known before it asks."""

from dataclasses import replace
from functools import cache
from itertools import count

import pytest

from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import QUICK
from wireproof.judges.catalogue import all_judges
from wireproof.judging.selection import Steps
from wireproof.probes.catalogue import all_probes
from wireproof.probing.step import Step
from wireproof.running.budget import DIRECTED_REQUESTS, KEPT_FOR_ASKING_AGAIN, Budget
from wireproof.running.plan import Plan, kept_for_asking_again
from wireproof.running.rehearsal import answered_plainly, rehearse
from wireproof.running.scope import Scope
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.spending import Spent
from wireproof_contract import documents

MOST_REQUESTS = 90
MOST_TOKENS = 20_000
AT_RANDOM = Spent(requests=80, tokens=400)
"""Made at random, so much at least. A hundred such requests were seen to cost a target that counts every word 450."""


STORY = "In the year {:04} there was a little village near the green river, and everybody there liked to sing."
"""Long enough for every probe to find in it what it needs."""
DIRECTED = tuple(probe for probe in all_probes() if not probe.further)


@cache
def plan(*only: str, profile: str = "openai") -> Plan:
    return Plan(Profile(profile), Scope(only=only))


def names(found: Plan) -> set[str]:
    return {probe.name for probe in found.probes}


def most(profile: str, *, further: bool) -> Spent:
    """What the probes of that kind cost at most, as they declare it."""
    everything = plan(profile=profile)
    absent = everything.omissions(Budget())
    asked = [probe for probe in everything.probes if probe.name not in absent and probe.further == further]
    return sum((Spent(probe.requests, probe.tokens) for probe in asked), Spent())


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_without_a_selection_all_probes_are_asked_within_what_was_promised(profile: str) -> None:
    assert plan(profile=profile).probes == all_probes()
    directed = most(profile, further=False)
    assert directed.requests + KEPT_FOR_ASKING_AGAIN <= DIRECTED_REQUESTS == MOST_REQUESTS
    assert directed.tokens <= MOST_TOKENS


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_further_probes_leave_requests_at_random_what_they_need(profile: str) -> None:
    assert (QUICK.requests, QUICK.tokens) == (150, 2000)
    further = most(profile, further=True)
    assert 0 < further.requests <= 150 - AT_RANDOM.requests
    assert further.tokens <= 2000 - AT_RANDOM.tokens


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_a_model_that_wavers_at_every_turn_costs_no_more_than_was_kept_for_it(profile: str) -> None:
    texts = (STORY.format(number) for number in count())
    steps = rehearse(DIRECTED, Profile(profile), lambda step: answered_plainly(step, next(texts)))
    assert "chat.reference/again/once-more" in {step.label for step in steps["chat.reference"]}
    for known in ("completions.stream", "chat.tools.stream", "responses.stream"):
        assert [step.label for step in steps[known]] == [known]
    assert sum(map(len, steps.values())) <= MOST_REQUESTS


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_a_model_that_wavers_once_the_references_agreed_costs_no_more_than_was_kept_for_it(profile: str) -> None:
    texts = (STORY.format(number) for number in count(1))

    def wavering(step: Step) -> Exchange:
        steady = step.label.startswith(("chat.reference", "completions.reference", "responses.reference"))
        return answered_plainly(step, STORY.format(0) if steady or "nulls" in step.label else next(texts))

    steps = rehearse(DIRECTED, Profile(profile), wavering)
    assert "responses.stream/whole" in {step.label for step in steps["responses.stream"]}
    assert sum(map(len, steps.values())) <= MOST_REQUESTS


@pytest.mark.parametrize("profile", documents.PROFILES)
def test_a_target_that_refuses_whatever_it_may_costs_no_more_than_was_kept_for_it(profile: str) -> None:
    found = Profile(profile)

    def refusing(step: Step) -> Exchange:
        capability = step.expectation.capability if step.expectation is not None else None
        optional = capability is not None and found.capability(capability) != "core"
        return answered_plainly(replace(step, valid=step.valid and not optional))

    steps = rehearse(DIRECTED, found, refusing)
    assert sum(map(len, steps.values())) <= MOST_REQUESTS


def test_what_is_kept_for_asking_again_is_no_more_than_the_probes_may_ask_again() -> None:
    (models,) = (probe for probe in all_probes() if probe.name == "models.list")
    stream, *_ = (probe for probe in all_probes() if probe.name == "responses.stream")
    assert kept_for_asking_again([models]) == 0
    assert kept_for_asking_again([models, stream]) == stream.again > 0
    assert kept_for_asking_again(all_probes()) == KEPT_FOR_ASKING_AGAIN


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
    # For models that take no temperature, after a list's end, for work that takes time: no plain answer shows these.
    assert silent == ["chat.penalties", "responses.input-items-after", "responses.cancelled"]
