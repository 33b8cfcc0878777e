"""Keys that are missing and wrong, and targets that need none."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from wireproof.judging.outcome import PASSED, Inconclusive, NotApplicable
from wireproof.transcript.expectation import Expectation

Make = Callable[..., Any]

MISSING = "authentication.missing.refused"
WRONG = "authentication.wrong.refused"
SENT = {"model": "tiny"}


@pytest.fixture
def asked(bench: Any) -> Make:
    """Makes the exchanges of a run whose requests without and with a wrong key had these statuses."""

    def make(missing: int | None, wrong: int | None, *, key: bool = True) -> list[Any]:
        def answer(label: str, status: int | None, operation: str, credentials: tuple[tuple[str, str], ...]) -> Any:
            body = bench.completion if status == 200 else bench.refusal()
            return bench.exchange(label, status, body, operation=operation, sent=SENT, request_headers=credentials)

        given = (("authorization", "Bearer $OPENAI_API_KEY"),) if key else ()
        return [
            answer("chat.reference", 200, "createChatCompletion", given),
            answer("completions.reference", 200, "createCompletion", given),
            answer("authentication.missing", missing, "createChatCompletion", ()),
            answer("authentication.wrong", wrong, "createCompletion", (("authorization", "Bearer wrong"),)),
        ]

    return make


def test_401_for_both_passes(asked: Make, bench: Any) -> None:
    assert bench.outcomes(MISSING, *asked(401, 401)) == [PASSED]
    assert bench.outcomes(WRONG, *asked(401, 401)) == [PASSED]


@pytest.mark.parametrize("status", [500, 400, 403, None])
def test_another_refusal_is_found(status: int | None, asked: Make, bench: Any) -> None:
    assert bench.breaks(MISSING, *asked(status, 401))
    assert bench.breaks(WRONG, *asked(401, status))


def test_a_target_that_tells_keys_apart_must_do_so_always(asked: Make, bench: Any) -> None:
    assert bench.breaks(MISSING, *asked(200, 401))
    assert not bench.breaks(WRONG, *asked(200, 401))
    assert bench.breaks(WRONG, *asked(401, 200))
    assert not bench.breaks(MISSING, *asked(401, 200))


def test_a_target_that_takes_any_key_or_none_needs_none(asked: Make, bench: Any) -> None:
    for clause in (MISSING, WRONG):
        (outcome,) = bench.outcomes(clause, *asked(200, 200))
        assert isinstance(outcome, NotApplicable)


def test_a_run_without_a_key_says_nothing_of_keys(asked: Make, bench: Any) -> None:
    for clause in (MISSING, WRONG):
        (outcome,) = bench.outcomes(clause, *asked(200, 200, key=False))
        assert isinstance(outcome, NotApplicable)


def test_a_target_without_completions_is_not_blamed(asked: Make, bench: Any) -> None:
    run = [each for each in asked(401, 404) if each.label != "completions.reference"]
    (outcome,) = bench.outcomes(WRONG, *run)
    assert isinstance(outcome, NotApplicable)


def test_a_dialect_without_keys_may_answer(asked: Make, bench: Any) -> None:
    for clause in (MISSING, WRONG):
        assert not bench.breaks(clause, *asked(200, 401), profile="mistralrs")
        assert bench.breaks(clause, *asked(500, 500), profile="mistralrs")


def test_a_refusal_that_the_right_key_gets_too_is_none_of_a_key(asked: Make, bench: Any) -> None:
    known = bench.exchange("http.charset", 404, bench.refusal(), operation="createChatCompletion", sent=SENT)
    run = [*asked(404, 401), replace(known, expectation=Expectation("http.charset.accepted"))]
    (outcome,) = bench.outcomes(MISSING, *run)
    assert isinstance(outcome, Inconclusive)
    assert bench.breaks(MISSING, *asked(404, 401))


def test_a_fault_of_the_server_is_no_refusal_of_a_key_whoever_sees_it(asked: Make, bench: Any) -> None:
    fault = bench.exchange("http.charset", 500, bench.refusal(), operation="createChatCompletion", sent=SENT)
    run = [*asked(500, 401), replace(fault, expectation=Expectation("http.charset.accepted"))]
    assert bench.breaks(MISSING, *run)
