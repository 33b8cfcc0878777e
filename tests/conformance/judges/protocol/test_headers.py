"""Headers that contradict each other or promise too much, and JSON that parsers read differently."""

from dataclasses import replace
from typing import Any

import pytest

from wireproof.judging.outcome import Failed, NotApplicable
from wireproof.transcript.exchange import Exchange

SENT = {"model": "tiny"}
KEY_OF_AN_UPSTREAM = "sk-proj-T3stT3stT3stT3stT3stT3st"


def with_headers(exchange: Exchange, *headers: tuple[str, str]) -> Exchange:
    answer: Any = exchange.answer
    return replace(exchange, answer=replace(answer, headers=(*answer.headers, *headers)))


@pytest.mark.parametrize("headers", [(), (("content-length", "9"),), (("transfer-encoding", "chunked"),)])
def test_a_body_that_is_framed_once_passes(headers: tuple[tuple[str, str], ...], bench: Any) -> None:
    answer = with_headers(bench.exchange("a", 200, bench.completion, sent=SENT), *headers)
    assert not bench.breaks("http.framing.one-way", answer)


def test_a_length_beside_chunks_is_found(bench: Any) -> None:
    both = (("content-length", "9"), ("transfer-encoding", "chunked"))
    assert bench.breaks("http.framing.one-way", with_headers(bench.exchange("a", 200, {}, sent=SENT), *both))


@pytest.mark.parametrize("told", ["no-store", "private, max-age=60", "no-cache", "max-age=0", "private, s-maxage=0"])
def test_what_no_shared_cache_keeps_passes(told: str, bench: Any) -> None:
    answer = bench.exchange("a", 200, bench.completion, sent=SENT, headers={"cache-control": told})
    assert not bench.breaks("http.cache.private", answer)


@pytest.mark.parametrize("told", ["public", "public, max-age=3600", "max-age=9, S-MaxAge=60"])
def test_answers_for_shared_caches_are_found_and_lists_of_models_may_be_kept(told: str, bench: Any) -> None:
    headers = {"cache-control": told}
    assert bench.breaks("http.cache.private", bench.exchange("a", 200, {}, sent=SENT, headers=headers))
    models = bench.exchange("b", 200, {}, operation="listModels", headers=headers)
    assert not bench.breaks("http.cache.private", models)


def test_two_names_or_none_in_the_header_of_a_request_are_found(bench: Any) -> None:
    answer = bench.exchange("a", 200, bench.completion, sent=SENT)
    assert bench.outcomes("http.request-id.one", answer) == []
    assert not bench.breaks("http.request-id.one", with_headers(answer, ("x-request-id", "req_1")))
    same = (("x-request-id", "req_1"), ("x-request-id", "req_1"))
    assert not bench.breaks("http.request-id.one", with_headers(answer, *same))
    assert bench.breaks("http.request-id.one", with_headers(answer, *same, ("x-request-id", "proxy-7")))
    assert bench.breaks("http.request-id.one", with_headers(answer, ("x-request-id", " ")))


def test_two_content_types_are_found(bench: Any) -> None:
    answer = bench.exchange("a", 200, bench.completion, sent=SENT)
    assert bench.breaks("http.body.content-type", with_headers(answer, ("content-type", "text/plain")))
    assert not bench.breaks("http.body.content-type", with_headers(answer, ("content-type", "application/json")))


@pytest.mark.parametrize(
    "body",
    [
        b'{"a": {"x": 1}, "b": {"x": 2}}',
        b'{"a": "\\ud83d\\ude00"}',
        b'{"a": 1.7e308, "b": 0.1e-400, "c": 123456789012345678901234567890}',
    ],
)
def test_json_that_all_parsers_read_alike_passes(body: bytes, bench: Any) -> None:
    assert not bench.breaks("http.body.interoperable", bench.exchange("a", 200, body, sent=SENT))


@pytest.mark.parametrize(
    "body", [b'{"id": "a", "id": "b"}', b'{"a": [{"b": 1, "b": 2}]}', b'{"a": "\\ud83d"}', b'{"a": 1e999}']
)
def test_json_that_parsers_read_differently_is_found_whole_and_streamed(body: bytes, bench: Any) -> None:
    assert bench.breaks("http.body.interoperable", bench.exchange("a", 200, body, sent=SENT))
    stream = bench.exchange("a", 200, b"data: " + body + b"\n\n", sent=SENT | {"stream": True})
    assert bench.breaks("http.body.interoperable", stream)


def test_half_a_character_of_the_request_may_come_back(bench: Any) -> None:
    sent = b'{"messages": [{"content": "\\ud83d"}]}'
    answer = bench.exchange("fuzz/1", 400, b'{"error": {"message": "no \\ud83d"}}', sent=sent)
    assert not bench.breaks("http.body.interoperable", answer)


def refusal(bench: Any, message: str, **about: Any) -> Exchange:
    found: Exchange = bench.exchange("errors.malformed", 400, bench.refusal(message=message), sent=SENT, **about)
    return found


def test_the_key_of_somebody_else_is_found_and_a_masked_one_is_not(bench: Any) -> None:
    assert bench.breaks("errors.message.key", refusal(bench, f"upstream said no to {KEY_OF_AN_UPSTREAM}"))
    masked = "Incorrect API key provided: sk-proj-abcdefghijklmnopqrstuv****wxyz."
    assert not bench.breaks("errors.message.key", refusal(bench, masked))
    asked = bench.exchange("fuzz/1", 400, bench.refusal(message=KEY_OF_AN_UPSTREAM), sent={"user": KEY_OF_AN_UPSTREAM})
    assert not bench.breaks("errors.message.key", asked)


@pytest.mark.parametrize(
    "address", ["http://10.0.0.7:8000/v1", "http://localhost:11434", "https://engine.models.svc:80/x"]
)
def test_an_address_behind_the_deployment_is_found(address: str, bench: Any) -> None:
    assert bench.breaks("errors.message.readable", refusal(bench, f"POST {address}: connection refused"))


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/v1/nowhere", "https://platform.openai.com/docs", "10.0.0.7"])
def test_addresses_that_everybody_knows_pass(address: str, bench: Any) -> None:
    assert not bench.breaks("errors.message.readable", refusal(bench, f"Not found, see {address}"))


def test_what_browsers_ask_beforehand_never_breaks_a_server(bench: Any) -> None:
    def asked(status: int) -> Exchange:
        found: Exchange = bench.exchange("http.cors", status, {}, operation=None)
        return found

    assert isinstance(bench.outcomes("http.cors.preflight", asked(500))[0], Failed)
    for status in (404, 405, 501, 503):
        assert isinstance(bench.outcomes("http.cors.preflight", asked(status))[0], NotApplicable)


@pytest.mark.parametrize(("status", "found"), [(400, False), (401, False), (200, True), (500, True)])
def test_a_scheme_without_a_key_is_refused_as_malformed_or_unknown(status: int, found: bool, bench: Any) -> None:
    known = bench.exchange("authentication.missing", 401, bench.refusal(), request_headers=(), sent=SENT)
    good = bench.exchange("completions.reference", 200, {"id": "c"}, operation="createCompletion", sent=SENT)
    empty = bench.exchange(
        "authentication.operations/completions",
        status,
        {"id": "c"} if status == 200 else bench.refusal(),
        operation="createCompletion",
        sent=SENT,
        request_headers=(("authorization", "Bearer"),),
    )
    assert bench.breaks("authentication.operations.refused", known, good, empty) == found
