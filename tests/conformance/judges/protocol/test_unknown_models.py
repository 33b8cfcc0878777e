"""Models that do not exist, asked for by each operation."""

from typing import Any

import pytest

from wireproof.judging.outcome import PASSED

LABELS = {
    "errors.unknown-model": "createChatCompletion",
    "errors.unknown-model.elsewhere/completions": "createCompletion",
    "errors.unknown-model.elsewhere/responses": "createResponse",
}
SENT = {"model": "wireproof-no-such-model"}


def asked(bench: Any, label: str, status: int | None, body: Any) -> list[Any]:
    """A success of the operation, and its answer for the unknown model."""
    operation = LABELS[label]
    return [
        bench.exchange("reference", 200, bench.completion, operation=operation, sent={"model": "tiny"}),
        bench.exchange(label, status, body, operation=operation, sent=SENT),
    ]


@pytest.mark.parametrize("label", LABELS)
def test_404_with_the_code_passes_all(label: str, bench: Any) -> None:
    pair = asked(bench, label, 404, bench.refusal(code="model_not_found"))
    for name in ("refused", "status", "code"):
        assert bench.outcomes(f"errors.unknown-model.{name}", *pair) == [PASSED]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("status", [200, 500, 503, None])
def test_another_model_and_a_fault_of_the_server_are_found(label: str, status: int | None, bench: Any) -> None:
    body = bench.completion if status == 200 else bench.refusal()
    pair = asked(bench, label, status, body)
    assert bench.breaks("errors.unknown-model.refused", *pair)
    assert not bench.breaks("errors.unknown-model.status", *pair)


def test_another_client_error_is_a_warning_alone(bench: Any) -> None:
    pair = asked(bench, "errors.unknown-model", 400, bench.refusal())
    assert not bench.breaks("errors.unknown-model.refused", *pair)
    assert bench.breaks("errors.unknown-model.status", *pair)
    assert not bench.breaks("errors.unknown-model.code", *pair)


@pytest.mark.parametrize("code", [None, "not_found"])
def test_another_code_is_a_warning_alone(code: str | None, bench: Any) -> None:
    pair = asked(bench, "errors.unknown-model", 404, bench.refusal(code=code))
    assert bench.breaks("errors.unknown-model.code", *pair)
    assert not bench.breaks("errors.unknown-model.refused", *pair)


def test_a_code_that_is_a_number_is_told_of_by_the_envelope(bench: Any) -> None:
    pair = asked(bench, "errors.unknown-model", 404, bench.refusal(code=404))
    assert not bench.breaks("errors.unknown-model.code", *pair)
    assert bench.breaks("errors.envelope.code", *pair)


@pytest.mark.parametrize(("profile", "status"), [("newapi", 503), ("mistralrs", 500), ("hadrian", 400)])
def test_dialects_have_statuses_of_their_own(profile: str, status: int | None, bench: Any) -> None:
    pair = asked(bench, "errors.unknown-model", status, bench.refusal(code="model_not_found"))
    assert not bench.breaks("errors.unknown-model.refused", *pair, profile=profile)
    assert not bench.breaks("errors.unknown-model.status", *pair, profile=profile)


def test_an_operation_that_refuses_everything_is_not_warned_of(bench: Any) -> None:
    refused = bench.exchange(
        "errors.unknown-model.elsewhere/completions", 400, bench.refusal(), operation="createCompletion", sent=SENT
    )
    assert not bench.breaks("errors.unknown-model.status", refused)
