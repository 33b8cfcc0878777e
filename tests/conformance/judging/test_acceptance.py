"""Which refusals of a valid request are lawful."""

from dataclasses import replace
from typing import Any

import pytest

from tests.conformance.judging.conftest import exchange, refusal, subject
from wireproof.judging.acceptance import acceptance
from wireproof.judging.outcome import Failed, Inconclusive, NotApplicable, Outcome, Passed
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

CORE = Expectation("chat.stop.accepted", "stop", ("stop",))
OPTIONAL = Expectation("chat.seed.accepted", "seed", ("seed",), proven_by="chat.seed")
ALWAYS = Expectation("chat.accepted")
OPERATION = Expectation("responses.accepted", "responses", ("responses",))


def outcome(
    expectation: Expectation,
    status: int | None,
    body: Any = None,
    *others: Exchange,
    headers: dict[str, str] | None = None,
) -> Outcome:
    asked = exchange("chat.test", status, body, headers=headers)
    return acceptance(subject(asked, *others), asked, expectation)


@pytest.mark.parametrize("expectation", [CORE, OPTIONAL, ALWAYS])
@pytest.mark.parametrize("status", [200, 201, 202])
def test_a_success_is_acceptance(expectation: Expectation, status: int) -> None:
    assert outcome(expectation, status) == Passed()


@pytest.mark.parametrize("expectation", [CORE, OPTIONAL, ALWAYS])
@pytest.mark.parametrize("status", [None, 500, 502, 503, 307])
def test_no_answer_and_faults_of_the_server_are_no_acceptance(expectation: Expectation, status: int | None) -> None:
    assert not isinstance(outcome(expectation, status, refusal("seed stop")), Passed | NotApplicable)


@pytest.mark.parametrize("expectation", [CORE, ALWAYS])
def test_what_every_deployment_must_accept_may_not_be_refused_however_clearly(expectation: Expectation) -> None:
    assert isinstance(outcome(expectation, 400, refusal("stop is not supported", "stop")), Failed)


@pytest.mark.parametrize(
    "body", [refusal("seed is not supported"), refusal("Not supported.", "seed"), b"unknown field SEED"]
)
def test_an_optional_capability_may_be_refused_by_name(body: Any) -> None:
    found = outcome(OPTIONAL, 400, body)
    assert isinstance(found, NotApplicable)
    assert "400" in found.message


def test_a_refusal_of_something_optional_has_to_name_it() -> None:
    assert isinstance(outcome(OPTIONAL, 400, refusal("Bad request.")), Failed)


def test_what_the_target_was_shown_to_have_may_not_be_refused_in_another_form() -> None:
    shown = exchange("chat.seed", 200)
    assert isinstance(outcome(OPTIONAL, 400, refusal("seed is odd", "seed"), shown), Failed)


def test_a_proof_that_was_refused_itself_proves_nothing() -> None:
    shown = exchange("chat.seed", 400, refusal("seed", "seed"))
    assert isinstance(outcome(OPTIONAL, 400, refusal("seed is odd", "seed"), shown), NotApplicable)


@pytest.mark.parametrize("status", [404, 405, 501])
def test_an_optional_operation_may_be_missing(status: int) -> None:
    assert isinstance(outcome(OPERATION, status, b"Not Found"), NotApplicable)


def test_an_operation_that_answered_once_is_not_missing() -> None:
    assert isinstance(outcome(OPERATION, 404, b"Not Found", exchange("chat.other", 200)), Failed)


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (429, refusal("slow down"), {}),
        (503, refusal("overloaded"), {"retry-after": "3"}),
        (402, refusal("Your budget is spent"), {}),
        (403, refusal("insufficient quota"), {}),
        (400, refusal("This model's maximum context length is 512 tokens"), {}),
    ],
)
def test_what_is_no_fault_of_the_request_or_the_target_is_inconclusive(
    status: int, body: Any, headers: dict[str, str]
) -> None:
    assert isinstance(outcome(ALWAYS, status, body, headers=headers), Inconclusive)


def test_what_is_still_away_after_it_was_waited_for_is_judged() -> None:
    asked = exchange("chat.test", 503, refusal("overloaded"), headers={"retry-after": "3"})
    waited = replace(asked, retries=1)
    assert isinstance(acceptance(subject(waited), waited, ALWAYS), Failed)


def test_a_refusal_is_quoted_in_short() -> None:
    found = outcome(ALWAYS, 400, refusal("x" * 5000))
    assert isinstance(found, Failed)
    assert len(found.actual) < 400


def test_an_operation_that_never_answers_breaks_the_clause_of_its_first_request_alone() -> None:
    first = exchange("chat.reference", 500, expectation=ALWAYS)
    second = exchange("chat.stop", 500, expectation=CORE)
    of = subject(first, second)
    assert isinstance(acceptance(of, first, ALWAYS), Failed)
    assert isinstance(acceptance(of, second, CORE), Inconclusive)


def test_an_operation_that_answered_once_breaks_the_clause_of_each_refusal() -> None:
    first = exchange("chat.reference", 200, expectation=ALWAYS)
    second = exchange("chat.stop", 500, expectation=CORE)
    third = exchange("chat.n", 500, expectation=CORE)
    of = subject(first, second, third)
    assert isinstance(acceptance(of, second, CORE), Failed)
    assert isinstance(acceptance(of, third, CORE), Failed)


def test_an_operation_that_is_never_streamed_breaks_the_clause_of_streams_whichever_stream_came_first() -> None:
    streams = Expectation("chat.streaming.accepted")
    whole = exchange("chat.reference", 200, expectation=ALWAYS)
    first = exchange("chat.stop", 500, expectation=CORE, stream=True)
    plain = exchange("chat.stream", 500, expectation=streams, stream=True)
    of = subject(whole, first, plain)
    assert isinstance(acceptance(of, first, CORE), Inconclusive)
    assert isinstance(acceptance(of, plain, streams), Failed)


def test_an_operation_that_never_takes_tools_breaks_the_clause_of_tools_alone() -> None:
    plain = exchange("chat.reference", 200, expectation=ALWAYS)
    chosen = exchange("chat.tools.function", 500, expectation=CORE, tools=True)
    offered = exchange("chat.tools.auto", 500, expectation=Expectation("chat.tools.accepted"), tools=True)
    of = subject(plain, chosen, offered)
    assert isinstance(acceptance(of, chosen, CORE), Inconclusive)
    assert isinstance(acceptance(of, offered, offered.expectation or CORE), Failed)
