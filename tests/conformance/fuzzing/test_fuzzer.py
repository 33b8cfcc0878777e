"""What is asked at random, of a target that is a function."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from wireproof.concluding.verdicts import Verdict, judge_transcript
from wireproof.contract.profile import Profile
from wireproof.fuzzing.bounds import QUICK, Bounds
from wireproof.fuzzing.fuzzer import Fuzzer, Fuzzing
from wireproof.probing.step import Step
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

OPENAI = Profile("openai")
TARGET = Target("http://127.0.0.1:1/v1", "tiny", "openai")
SMALL = replace(QUICK, generating=6, other=1)
JSON = (("content-type", "application/json"), ("x-request-id", "1"))
Respond = Callable[[Step], tuple[int, bytes]]


def refuse(_: Step) -> tuple[int, bytes]:
    error = {"message": "No.", "type": "invalid_request_error", "param": None, "code": None}
    return 400, json.dumps({"error": error}).encode()


FEW = frozenset({"createCompletion", "listModels", "getResponse"})
"""Operations with small schemas, which are generated from in no time."""


def fuzzed(
    respond: Respond,
    bounds: Bounds = SMALL,
    *,
    seed: int = 0,
    at_most: int = 1000,
    operations: frozenset[str] | None = FEW,
) -> list[Exchange]:
    exchanges: list[Exchange] = []

    def deliver(step: Step) -> Exchange | None:
        if len(exchanges) >= at_most:
            return None
        status, body = respond(step)
        request = Request(step.method, step.path, step.headers, step.body)
        exchanges.append(Exchange(step.label, step.operation, request, Answer(status, JSON, (Piece(0.0, body),))))
        return exchanges[-1]

    Fuzzer(Fuzzing(bounds, seed), OPENAI, TARGET, deliver).run(operations)
    return exchanges


def sent(exchanges: list[Exchange]) -> list[tuple[str, str, bytes | None]]:
    return [(each.request.method, each.request.path, each.request.body) for each in exchanges]


@pytest.fixture(scope="module")
def refused() -> list[Exchange]:
    return fuzzed(refuse, operations=None)


def test_every_operation_of_the_profile_is_asked(refused: list[Exchange]) -> None:
    declared = {
        operation["operationId"]
        for item in OPENAI.document["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
    }
    assert {each.operation for each in refused} == declared


def test_the_same_seed_asks_the_same_and_another_one_something_else() -> None:
    assert sent(fuzzed(refuse)) == sent(fuzzed(refuse))
    assert sent(fuzzed(refuse, seed=1)) != sent(fuzzed(refuse))


def test_no_request_is_sent_twice_and_labels_are_unique(refused: list[Exchange]) -> None:
    assert len(set(sent(refused))) == len(refused) == len({each.label for each in refused})


def test_both_what_the_contract_allows_and_what_it_forbids_is_asked(refused: list[Exchange]) -> None:
    schemas = {
        "createCompletion": "CreateCompletionRequest",
        "createChatCompletion": "CreateChatCompletionRequest",
        "createResponse": "CreateResponseRequest",
    }
    bodies = [(schemas[each.operation], each.request.json) for each in refused if each.operation in schemas]
    valid = [not OPENAI.violations(schema, body) for schema, body in bodies if body is not None]
    assert valid.count(True) >= 3
    assert valid.count(False) >= 3


def test_quick_fuzzing_stays_within_its_requests_on_a_target_that_refuses_all() -> None:
    assert len(fuzzed(refuse, replace(QUICK, generating=400))) <= 150


def test_fuzzing_ends_when_nothing_more_may_be_sent() -> None:
    assert len(fuzzed(refuse, at_most=7)) == 7


def breaks_on_temperature(step: Step) -> tuple[int, bytes]:
    if step.operation == "createCompletion" and step.body and b'"temperature"' in step.body:
        return 500, b"Internal Server Error"
    return refuse(step)


def test_a_finding_is_made_small_and_shown_first() -> None:
    exchanges = fuzzed(breaks_on_temperature, replace(SMALL, generating=16))
    verdicts = judge_transcript(OPENAI, Transcript(TARGET, tuple(exchanges)))
    [found] = [each for each in verdicts if each.clause.id == "errors.fuzzed.answered"]
    assert found.verdict is Verdict.WARNING
    broken = [each for each in exchanges if each.status == 500]
    [first] = [each for each in exchanges if each.label == found.exchanges[0]]
    assert len(first.request.body or b"") == min(len(each.request.body or b"") for each in broken)
    assert len(first.request.body or b"") < 120, "what has nothing to do with it is gone"


def test_a_finding_costs_no_more_requests_than_the_bounds_allow() -> None:
    healthy, broken = fuzzed(refuse), fuzzed(lambda _: (500, b""))
    assert len(broken) <= SMALL.requests if SMALL.requests else False
    assert len(broken) > len(healthy) / 4
