"""Statuses of invalid requests, and errors told as successes."""

from typing import Any

import pytest

from wireproof.judging.outcome import PASSED, Inconclusive

REFUSED = [
    ("errors.malformed.refused", "errors.malformed"),
    ("errors.missing-field.refused", "errors.messages/missing"),
    ("errors.wrong-type.refused", "errors.messages.forms/text"),
    ("errors.empty-messages.answered", "errors.messages.forms/empty"),
]
SENT = {"model": "tiny"}
RANGE = {"model": "tiny", "prompt": "Hi", "temperature": 3}


@pytest.mark.parametrize(("clause", "label"), REFUSED)
@pytest.mark.parametrize("status", [400, 422])
def test_a_refusal_with_the_status_of_its_situation_passes(
    clause: str, label: str, status: int | None, bench: Any
) -> None:
    assert bench.outcomes(clause, bench.exchange(label, status, bench.refusal(), sent=SENT)) == [PASSED]


@pytest.mark.parametrize(("clause", "label"), REFUSED)
@pytest.mark.parametrize("status", [500, 502, None])
def test_silence_and_faults_of_the_server_are_found(clause: str, label: str, status: int | None, bench: Any) -> None:
    assert bench.breaks(clause, bench.exchange(label, status, bench.refusal(), sent=SENT))


@pytest.mark.parametrize(("clause", "label"), REFUSED[:3])
def test_accepting_an_invalid_request_is_found(clause: str, label: str, bench: Any) -> None:
    assert bench.breaks(clause, bench.exchange(label, 200, bench.completion, sent=SENT))


@pytest.mark.parametrize(("clause", "label"), REFUSED)
def test_a_rate_limit_tells_nothing(clause: str, label: str, bench: Any) -> None:
    (outcome,) = bench.outcomes(clause, bench.exchange(label, 429, bench.refusal(), sent=SENT))
    assert isinstance(outcome, Inconclusive)


def test_a_chat_without_messages_that_is_answered_is_a_warning_alone(bench: Any) -> None:
    answered = bench.exchange("errors.messages.forms/empty", 200, bench.completion, sent=SENT)
    assert bench.breaks("errors.empty-messages.refused", answered)
    assert not bench.breaks("errors.empty-messages.answered", answered)


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "no", "type": "x"}},
        {"error": "no"},
        {"object": "error", "message": "no", "code": 400},
        {"detail": "no"},
        {"success": False, "message": "no"},
    ],
)
def test_an_error_with_a_success_status_breaks_one_clause(body: Any, bench: Any) -> None:
    wrong = bench.exchange("errors.messages/missing", 200, body, sent=SENT)
    assert bench.breaks("errors.success-status.never", wrong)
    assert not bench.breaks("errors.missing-field.refused", wrong)


def test_an_error_in_json_where_a_stream_was_asked_for_has_the_wrong_status(bench: Any) -> None:
    wrong = bench.exchange("errors.messages.forms/text", 200, bench.refusal(), sent=SENT | {"stream": True})
    assert bench.breaks("errors.success-status.never", wrong)
    assert not bench.breaks("errors.before-stream.status", wrong)


@pytest.mark.parametrize(
    "first", [b'data: {"error": {"message": "no"}}\n\n', b'event: error\ndata: {"type": "error", "message": "no"}\n\n']
)
def test_a_stream_that_begins_with_an_error_breaks_one_clause(first: bytes, bench: Any) -> None:
    wrong = bench.exchange("errors.messages.forms/text", 200, first + b"data: [DONE]\n\n", sent=SENT | {"stream": True})
    assert bench.breaks("errors.before-stream.status", wrong)
    assert not bench.breaks("errors.success-status.never", wrong)
    assert not bench.breaks("errors.wrong-type.refused", wrong)


def test_a_response_that_failed_is_no_error_with_a_success_status(bench: Any) -> None:
    failed = {"id": "resp_1", "object": "response", "status": "failed", "error": {"code": "server_error"}, "output": []}
    assert not bench.breaks(
        "errors.success-status.never", bench.exchange("a", 200, failed, operation="createResponse", sent=SENT)
    )


def test_a_chunk_with_a_null_error_is_no_error(bench: Any) -> None:
    body = b'data: {"object": "chat.completion.chunk", "choices": [], "error": null}\n\n'
    assert not bench.breaks("errors.before-stream.status", bench.exchange("a", 200, body, sent=SENT | {"stream": True}))


def test_new_api_says_with_200_that_a_model_is_unknown(bench: Any) -> None:
    told = bench.exchange(
        "models.retrieve/unknown", 200, bench.refusal(code="model_not_found"), operation="retrieveModel"
    )
    for clause in ("errors.success-status.never", "models.retrieve.unknown"):
        assert not bench.breaks(clause, told, profile="newapi")
    assert bench.breaks("errors.success-status.never", told)


def test_a_number_out_of_range_that_is_accepted_is_found_whoever_sent_it(bench: Any) -> None:
    for label in ("errors.range", "fuzz/7"):
        accepted = bench.exchange(label, 200, bench.completion, operation="createCompletion", sent=RANGE)
        assert bench.breaks("errors.out-of-range.refused", accepted)
        assert not bench.breaks("errors.out-of-range.answered", accepted)


def test_a_number_out_of_range_may_be_accepted_where_the_dialect_has_no_ranges(bench: Any) -> None:
    accepted = bench.exchange("errors.range", 200, bench.completion, operation="createCompletion", sent=RANGE)
    assert not bench.breaks("errors.out-of-range.refused", accepted, profile="newapi")


def test_bounds_that_a_deployment_may_widen_are_left_alone(bench: Any) -> None:
    body = {"model": "tiny", "input": "Hi", "max_output_tokens": 1, "temperature": 2}
    assert (
        bench.outcomes(
            "errors.out-of-range.refused",
            bench.exchange("fuzz/1", 200, bench.completion, operation="createResponse", sent=body),
        )
        == []
    )


def test_a_number_out_of_range_that_brings_the_server_down_is_found(bench: Any) -> None:
    assert bench.breaks(
        "errors.out-of-range.answered",
        bench.exchange("errors.range", 500, bench.refusal(), operation="createCompletion", sent=RANGE),
    )


def test_a_target_without_completions_is_not_blamed(bench: Any) -> None:
    missing = bench.exchange(
        "errors.unknown-model.elsewhere/completions",
        404,
        {"detail": "Not Found"},
        operation="createCompletion",
        sent=SENT,
    )
    for name in ("refused", "status", "code"):
        assert bench.outcomes(f"errors.unknown-model.{name}", missing) == []
