"""Bodies that are no valid requests, sent as bytes: always the envelope, never a 5xx, never a hang."""

import gzip
from typing import Any

import pytest

from tests.impl.requests.raw_http import answer_of, error_of, post

MOUNTS = ("/v1", "/api/v1")
OPERATIONS = ("/completions", "/chat/completions")
JSON = "content-type: application/json"

MALFORMED = {
    "empty": b"",
    "blank": b" \n ",
    "cut": b'{"prompt": "x"',
    "text": b"hello",
    "two values": b"{} {}",
    "trailing comma": b'{"prompt": "x",}',
    "single quotes": b"{'prompt': 'x'}",
    "NaN": b'{"prompt": "x", "temperature": NaN}',
    "Infinity": b'{"prompt": "x", "temperature": -Infinity}',
    "beyond a double": b'{"prompt": "x", "temperature": 1e400}',
    "5000 digits": b'{"prompt": "x", "max_tokens": ' + b"1" * 5000 + b"}",
    "minus 5000 digits": b'{"prompt": "x", "seed": -' + b"1" * 5000 + b"}",
    "invalid UTF-8": b'{"prompt": "\xff\xfe"}',
    "UTF-16": '{"prompt": "x"}'.encode("utf-16"),
    "byte order mark": b'\xef\xbb\xbf{"prompt": "x"}',
    "lone surrogate": b'{"prompt": "\\ud800"}',
    "control character": b'{"prompt": "\x01"}',
    "deep lists": b'{"prompt": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep objects": b'{"metadata": ' + b'{"a":' * 900 + b"1" + b"}" * 900 + b"}",
    "129 levels": b'{"x": ' + b"[" * 128 + b"]" * 128 + b"}",
}

WRONG = {
    "a list": (b"[]", "invalid_type", None),
    "a string": (b'"x"', "invalid_type", None),
    "null": (b"null", "invalid_type", None),
    "a number": (b"1", "invalid_type", None),
    "a string for a number": (b'{"temperature": "hot"}', "invalid_type", "temperature"),
    "too hot": (b'{"temperature": 2.5}', "invalid_value", "temperature"),
    "a fraction for an integer": (b'{"max_tokens": 1.5}', "invalid_type", "max_tokens"),
    "a negative count": (b'{"max_tokens": -1}', "invalid_value", "max_tokens"),
    "a boolean for an integer": (b'{"n": true}', "invalid_type", "n"),
    "none of them": (b'{"n": 0}', "invalid_value", "n"),
    "a string for a boolean": (b'{"stream": "yes"}', "invalid_type", "stream"),
    "a number to stop at": (b'{"stop": 3}', "invalid_type", "stop"),
    "a number among the stops": (b'{"stop": ["a", 3]}', "invalid_type", "stop[1]"),
    "a bias out of range": (b'{"logit_bias": {"5": 101}}', "invalid_value", "logit_bias.5"),
}


BOTH_MOUNTS = pytest.mark.parametrize("mount", MOUNTS)
BOTH_OPERATIONS = pytest.mark.parametrize("operation", OPERATIONS)


@BOTH_MOUNTS
@BOTH_OPERATIONS
@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
async def test_a_body_that_is_no_json_is_400_invalid_json(server: Any, mount: str, operation: str, body: bytes) -> None:
    status, error = error_of(await server.raw(post(mount, operation, body, JSON)))
    assert (status, error["code"], error["type"]) == (400, "invalid_json", "invalid_request_error")


@BOTH_MOUNTS
@BOTH_OPERATIONS
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
async def test_a_wrong_value_is_400_and_names_its_place(
    server: Any, mount: str, operation: str, wrong: tuple[bytes, str, str | None]
) -> None:
    body, code, param = wrong
    if body.startswith(b"{"):  # valid but for the one thing
        required = b'{"messages": [{"role": "user", "content": "x"}], "prompt": "x", '
        body = required + body[1:]
    status, error = error_of(await server.raw(post(mount, operation, body, JSON)))
    assert (status, error["code"], error["param"]) == (400, code, param)


@BOTH_MOUNTS
async def test_a_missing_parameter_is_named(server: Any, mount: str) -> None:
    status, error = error_of(await server.raw(post(mount, "/chat/completions", b"{}", JSON)))
    assert (status, error["code"], error["param"]) == (400, "missing_required_parameter", "messages")


@BOTH_MOUNTS
@BOTH_OPERATIONS
@pytest.mark.parametrize(
    "content_type",
    [
        "x-nothing: 1",
        "content-type:",
        "content-type: text/plain",
        "content-type: application/x-www-form-urlencoded",
        "content-type: multipart/form-data; boundary=x",
        "content-type: application/jsonx",
        "content-type: application/json; charset=utf-16",
        "content-type: ;",
    ],
)
async def test_a_wrong_or_missing_content_type_is_415(
    server: Any, mount: str, operation: str, content_type: str
) -> None:
    status, error = error_of(await server.raw(post(mount, operation, b'{"prompt": "x"}', content_type)))
    assert (status, error["code"]) == (415, "unsupported_media_type")


@BOTH_MOUNTS
@BOTH_OPERATIONS
async def test_a_compressed_body_is_415_and_told_what_is_read(server: Any, mount: str, operation: str) -> None:
    headers = "content-type: application/json\r\ncontent-encoding: gzip"
    raw = await server.raw(post(mount, operation, gzip.compress(b'{"prompt": "x"}'), headers))
    status, error = error_of(raw)
    assert (status, error["code"]) == (415, "unsupported_media_type")
    assert "gzip" in error["message"]
    assert b"\r\naccept-encoding: identity\r\n" in raw.lower()


@pytest.mark.parametrize(
    "content_type",
    [
        "content-type: application/json",
        "content-encoding: identity\r\ncontent-type: application/json",
        "Content-Type: Application/JSON",
        "content-type: application/json; charset=utf-8",
        'content-type: application/json ; charset="UTF-8"',
        "content-type: application/json;version=1",
        "content-type: application/json;",
    ],
)
async def test_json_in_utf_8_may_be_declared_in_several_ways(server: Any, content_type: str) -> None:
    status, _, _ = answer_of(await server.raw(post("/v1", "/completions", b'{"prompt": "x"}', content_type)))
    assert status == 200


async def test_a_body_where_none_is_expected_is_ignored(server: Any) -> None:
    response = await server.client.request("GET", "/v1/models", content=b"{")
    assert response.status_code == 200


async def test_integral_floats_are_integers_and_unknown_fields_are_ignored(server: Any) -> None:
    body = b'{"prompt": "x", "max_tokens": 2.0, "n": 1e0, "no_such_field": [1.5]}'
    status, _, answer = answer_of(await server.raw(post("/v1", "/completions", body, JSON)))
    assert (status, answer["usage"]["completion_tokens"]) == (200, 2)


async def test_an_error_never_repeats_more_than_a_little_of_the_request(server: Any) -> None:
    long = "x" * 100_000
    response = await server.client.post(
        "/v1/completions", json={"prompt": "x", "temperature": long, long: 1, "stop": {long: 1}}
    )
    assert response.status_code == 400
    assert len(response.content) < 2000
