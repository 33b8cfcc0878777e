"""Bodies, statuses, paths, methods, origins and names of requests."""

from typing import Any

import pytest

from wireproof.judging.outcome import NotApplicable
from wireproof.transcript.answer import End

Body = dict[str, Any]

SENT = {"model": "tiny"}
BODY = ("http.body.json", "http.body.content-type", "http.framing.complete")
ORIGIN = (("origin", "http://localhost:3000"),)


@pytest.mark.parametrize(
    "media_type", ["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"']
)
def test_a_json_object_passes(media_type: str, bench: Any) -> None:
    answer = bench.exchange("a", 200, bench.completion, sent=SENT, media_type=media_type)
    assert [clause for clause in BODY if bench.breaks(clause, answer)] == []


@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b'{"a": NaN}', b'{"a": "\xe9"}', b'{"a": 1', b'"text"', b"[]", b"data: {}\n\n"]
)
def test_a_body_that_is_no_json_object_breaks_one_clause(body: Any, bench: Any) -> None:
    answer = bench.exchange("a", 200, body, sent=SENT)
    assert [clause for clause in BODY if bench.breaks(clause, answer)] == ["http.body.json"]


@pytest.mark.parametrize("media_type", ["text/plain", "text/event-stream", "", "application/json; charset=latin-1"])
def test_json_under_another_name_breaks_one_clause(media_type: str, bench: Any) -> None:
    answer = bench.exchange("a", 200, bench.completion, sent=SENT, media_type=media_type)
    assert [clause for clause in BODY if bench.breaks(clause, answer)] == ["http.body.content-type"]


@pytest.mark.parametrize("end", [End.BROKEN, End.TIMEOUT])
def test_a_body_without_an_end_breaks_the_framing_alone(end: End, bench: Any) -> None:
    answer = bench.exchange("a", 200, b'{"id": "c", "obj', sent=SENT, end=end)
    assert [clause for clause in BODY if bench.breaks(clause, answer)] == ["http.framing.complete"]


def test_streams_that_break_off_are_told_of_elsewhere(bench: Any) -> None:
    assert not bench.breaks(
        "http.framing.complete", bench.exchange("a", 200, b"", sent=SENT | {"stream": True}, end=End.BROKEN)
    )


def test_compression_that_was_not_asked_for_is_found(bench: Any) -> None:
    assert bench.breaks(
        "http.body.encoding",
        bench.exchange("a", 200, bench.completion, sent=SENT, headers={"content-encoding": "gzip"}),
    )
    assert not bench.breaks(
        "http.body.encoding", bench.exchange("a", 200, bench.completion, headers={"content-encoding": "identity"})
    )


@pytest.mark.parametrize("status", [201, 202, 204])
def test_another_success_is_found(status: int | None, bench: Any) -> None:
    assert bench.breaks("http.status.success", bench.exchange("a", status, bench.completion, sent=SENT))


def test_a_response_in_the_background_may_be_202(bench: Any) -> None:
    begun = bench.exchange("a", 202, {"id": "r"}, operation="createResponse", sent=SENT | {"background": True})
    assert not bench.breaks("http.status.success", begun)


def test_a_redirect_is_found(bench: Any) -> None:
    assert bench.breaks("http.status.no-redirect", bench.exchange("a", 307, b"", sent=SENT, headers={"location": "/"}))


def test_an_unknown_path_with_an_error_passes(bench: Any) -> None:
    answer = bench.exchange("http.route", 404, bench.refusal(), operation=None)
    assert not bench.breaks("http.route.refused", answer)
    assert not bench.breaks("http.route.envelope", answer)


@pytest.mark.parametrize(
    ("status", "body", "media_type"),
    [
        (404, b"<!doctype html><p>Not here", "text/html"),
        (200, b"<html>", "text/html"),
        (200, b"{}", "application/json"),
        (500, b"{}", "application/json"),
        (None, b"", ""),
    ],
)
def test_an_unknown_path_with_a_page_or_another_status_is_found(
    status: int | None, body: Any, media_type: str, bench: Any
) -> None:
    answer = bench.exchange("http.route", status, body, operation=None, media_type=media_type)
    assert bench.breaks("http.route.refused", answer)
    assert not bench.breaks("http.route.envelope", answer)


def test_an_unknown_path_without_an_error_is_a_warning_alone(bench: Any) -> None:
    answer = bench.exchange("http.route", 404, {"detail": "Not Found"}, operation=None)
    assert not bench.breaks("http.route.refused", answer)
    assert bench.breaks("http.route.envelope", answer)


def test_a_dialect_may_show_pages(bench: Any) -> None:
    page = bench.exchange("http.route", 200, b"<html>", operation=None, media_type="text/html")
    assert not bench.breaks("http.route.refused", page, profile="mistralrs")


def test_the_right_refusal_of_a_wrong_method_passes(bench: Any) -> None:
    done = bench.exchange("a", 200, bench.completion, operation="createCompletion", sent=SENT)
    answer = bench.exchange("http.method", 405, bench.refusal(), operation=None, headers={"allow": "OPTIONS, POST"})
    assert not any(
        bench.breaks(f"http.method.{name}", done, answer) for name in ("refused", "status", "allow", "envelope")
    )


@pytest.mark.parametrize(
    ("name", "status", "headers"),
    [
        ("refused", 200, {}),
        ("refused", 500, {}),
        ("status", 404, {}),
        ("allow", 405, {}),
        ("allow", 405, {"allow": "GET"}),
    ],
)
def test_each_wrong_refusal_of_a_wrong_method_is_found(
    name: str, status: int | None, headers: dict[str, str], bench: Any
) -> None:
    done = bench.exchange("a", 200, bench.completion, operation="createCompletion", sent=SENT)
    answer = bench.exchange("http.method", status, bench.refusal(), operation=None, headers=headers)
    clauses = ("refused", "status", "allow", "envelope")
    assert [each for each in clauses if bench.breaks(f"http.method.{each}", done, answer)] == [name]


def test_a_path_that_is_not_there_has_no_wrong_methods(bench: Any) -> None:
    assert not bench.breaks("http.method.status", bench.exchange("http.method", 404, bench.refusal(), operation=None))


@pytest.mark.parametrize("status", [401, 403, 429])
def test_who_is_refused_for_a_key_or_a_rate_saw_nothing_of_the_path(status: int, bench: Any) -> None:
    kept_out = bench.exchange("a", status, bench.refusal(), operation="createCompletion", sent=SENT)
    answer = bench.exchange("http.method", 404, bench.refusal(), operation=None)
    assert not bench.breaks("http.method.status", kept_out, answer)


def test_a_preflight_matters_only_to_targets_for_pages(bench: Any) -> None:
    (outcome,) = bench.outcomes(
        "http.cors.preflight", bench.exchange("http.cors", 401, b"", operation=None, request_headers=ORIGIN)
    )
    assert isinstance(outcome, NotApplicable)


@pytest.mark.parametrize("status", [401, 404, 405])
def test_a_refused_preflight_is_found_where_pages_may_read(status: int | None, bench: Any) -> None:
    allowed = bench.exchange(
        "http.route", 404, bench.refusal(), operation=None, headers={"access-control-allow-origin": "*"}
    )
    refused = bench.exchange("http.cors", status, b"", operation=None, request_headers=ORIGIN)
    assert bench.breaks("http.cors.preflight", allowed, refused)
    assert not bench.breaks("http.cors.headers", allowed, refused)


@pytest.mark.parametrize(
    ("headers", "broken"),
    [
        ({"access-control-allow-origin": "*", "access-control-allow-headers": "*"}, False),
        (
            {
                "access-control-allow-origin": "http://localhost:3000",
                "access-control-allow-headers": "Authorization, Content-Type",
            },
            False,
        ),
        ({"access-control-allow-origin": "*", "access-control-allow-headers": "content-type"}, True),
        ({"access-control-allow-origin": "*"}, True),
        ({"access-control-allow-origin": "https://other.example", "access-control-allow-headers": "*"}, True),
    ],
)
def test_a_preflight_allows_what_clients_send(headers: dict[str, str], broken: bool, bench: Any) -> None:
    answer = bench.exchange("http.cors", 204, b"", operation=None, request_headers=ORIGIN, headers=headers)
    assert bench.breaks("http.cors.headers", answer) is broken


def test_two_requests_with_one_name_are_found(bench: Any) -> None:
    def named(label: str, sent: Body, name: str) -> Any:
        return bench.exchange(label, 200, bench.completion, sent=sent, headers={"x-request-id": name})

    assert bench.breaks("http.request-id.unique", named("a", {"n": 1}, "req_1"), named("b", {"n": 2}, "req_1"))
    assert not bench.breaks("http.request-id.unique", named("a", {"n": 1}, "req_1"), named("b", {"n": 2}, "req_2"))
    assert not bench.breaks("http.request-id.unique", named("a", {"n": 1}, "req_1"), named("b", {"n": 1}, "req_1"))


def test_a_name_is_demanded_where_the_dialect_has_one(bench: Any) -> None:
    nameless = bench.exchange("a", 200, bench.completion, sent=SENT)
    assert bench.breaks("http.request-id.present", nameless, profile="hadrian")
    assert not bench.breaks("http.request-id.present", nameless)
