"""The shape of errors: right ones in every dialect, and each way to get it wrong."""

import json
from typing import Any

import pytest

from wireproof.judging.outcome import PASSED

Body = dict[str, Any]

SENT = {"model": "tiny"}
ENVELOPE = ("object", "message", "type", "param", "param-present", "code", "nulls")


@pytest.mark.parametrize("clause", [f"errors.envelope.{name}" for name in ENVELOPE])
def test_a_regular_error_keeps_every_clause(clause: str, bench: Any) -> None:
    assert bench.outcomes(clause, bench.exchange("fuzz/1", 400, bench.refusal(), sent=SENT)) == [PASSED]


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("message", {"message": ""}),
        ("message", {"message": ["no"]}),
        ("message", {"message": None}),
        ("type", {"type": None}),
        ("type", {"type": " "}),
        ("type", {"type": 400}),
        ("param", {"param": ["messages"]}),
        ("code", {"code": 400}),
        ("code", {"code": {"word": "x"}}),
        ("nulls", {"param": ""}),
        ("nulls", {"code": ""}),
    ],
)
def test_a_wrong_member_breaks_its_own_clause_alone(name: str, members: Body, bench: Any) -> None:
    wrong = bench.exchange("errors.malformed", 400, bench.refusal(**members), sent=SENT)
    assert [each for each in ENVELOPE if bench.breaks(f"errors.envelope.{each}", wrong)] == [name]


def test_the_empty_text_may_be_the_name_of_a_field(bench: Any) -> None:
    named = bench.exchange("fuzz/1", 400, bench.refusal(param=""), sent=SENT | {"": 1})
    assert bench.outcomes("errors.envelope.nulls", named) == [PASSED]


def test_further_members_are_the_targets_own(bench: Any) -> None:
    vendor = bench.exchange("a", 400, bench.refusal(request_id=7, details="none", status=400), sent=SENT)
    assert not any(bench.breaks(f"errors.envelope.{each}", vendor) for each in ENVELOPE)


@pytest.mark.parametrize("name", ["message", "type", "param", "code"])
def test_a_missing_member_breaks_its_own_clause_alone(name: str, bench: Any) -> None:
    body = bench.refusal()
    del body["error"][name]
    wrong = bench.exchange("errors.malformed", 400, body, sent=SENT)
    broken = "param-present" if name == "param" else name
    assert [each for each in ENVELOPE if bench.breaks(f"errors.envelope.{each}", wrong)] == [broken]


@pytest.mark.parametrize(
    "body",
    [
        {"detail": {"error": {"message": "no", "type": "x", "param": None, "code": None}}},
        {"detail": "Not authenticated"},
        {"error": "no"},
        {"error": None},
        {"object": "error", "message": "no", "type": "BadRequestError", "param": None, "code": 400},
        {"message": "no", "type": "invalid_request_error", "param": None, "code": None},
        {},
    ],
)
def test_an_error_elsewhere_breaks_the_object_alone(body: Any, bench: Any) -> None:
    wrong = bench.exchange("errors.malformed", 400, body, sent=SENT)
    assert [each for each in ENVELOPE if bench.breaks(f"errors.envelope.{each}", wrong)] == ["object"]
    assert not bench.breaks("errors.body.json", wrong)


def test_deleting_may_be_refused_with_a_bare_error(bench: Any) -> None:
    done = bench.exchange("a", 200, {"id": "resp_1", "object": "response", "deleted": True}, operation="deleteResponse")
    bare = bench.exchange("b", 404, bench.refusal()["error"], operation="deleteResponse")
    assert not bench.breaks("errors.envelope.object", done, bare)


def test_the_dialect_of_mistral_rs_has_errors_without_an_envelope(bench: Any) -> None:
    plain = bench.exchange("a", 422, {"message": "no messages"}, sent=SENT)
    wrapped = bench.exchange("b", 422, bench.refusal(), sent=SENT)
    text = bench.exchange("c", 422, b"Failed to deserialize", media_type="text/plain; charset=utf-8", sent=SENT)
    for clause in ("errors.envelope.object", "errors.envelope.message", "errors.envelope.code", "errors.body.json"):
        assert not bench.breaks(clause, plain, wrapped, text, profile="mistralrs")
    assert bench.breaks(
        "errors.envelope.message", bench.exchange("a", 422, {"message": ""}, sent=SENT), profile="mistralrs"
    )


def test_the_dialect_of_new_api_may_leave_out_param_and_send_a_number(bench: Any) -> None:
    body = {"error": {"message": "no", "type": "new_api_error", "code": 400}}
    error = bench.exchange("a", 400, body, sent=SENT)
    for name in ENVELOPE:
        assert not bench.breaks(f"errors.envelope.{name}", error, profile="newapi")


def test_the_stale_form_of_hadrian_is_a_warning_alone(bench: Any) -> None:
    stale = bench.exchange("a", 400, {"error": {"code": "routing_error", "message": "no model"}}, sent=SENT)
    assert not bench.breaks("errors.envelope.type", stale, profile="hadrian")
    assert bench.breaks("errors.envelope.current-form", stale, profile="hadrian")


def test_body_and_header_of_hadrian_name_one_request(bench: Any) -> None:
    def named(header: str) -> Any:
        return bench.exchange("a", 400, bench.refusal(request_id="req_1"), sent=SENT, headers={"x-request-id": header})

    assert not bench.breaks("errors.request-id.same", named("req_1"), profile="hadrian")
    assert bench.breaks("errors.request-id.same", named("req_2"), profile="hadrian")


def test_an_error_within_a_stream_has_all_members(bench: Any) -> None:
    def broken_off(error: Body) -> Any:
        return bench.exchange("a", 200, stream({"choices": []}, error), sent=SENT | {"stream": True})

    assert not bench.breaks("errors.in-stream.envelope", broken_off(bench.refusal()))
    assert bench.breaks("errors.in-stream.envelope", broken_off({"error": {"message": "no"}}))
    assert bench.breaks("errors.in-stream.envelope", broken_off({"error": "no"}))
    assert bench.outcomes("errors.in-stream.envelope", broken_off({"error": None})) == []


def stream(*payloads: Body) -> bytes:
    return b"".join(b"data: " + json.dumps(payload).encode() + b"\n\n" for payload in payloads)
