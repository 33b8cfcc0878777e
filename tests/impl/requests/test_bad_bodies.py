"""Bodies that are no valid requests, sent as bytes: always the envelope, never a 5xx, never a hang."""

import asyncio
import gzip
import json
from typing import Any

import pytest

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


def post(mount: str, operation: str, body: bytes, *headers: str, framing: str | None = None) -> bytes:
    """A request as bytes, after which the server closes the connection."""
    lines = [
        f"POST {mount}{operation} HTTP/1.1",
        "host: localhost",
        "authorization: Bearer sk-test-0123456789",
        "connection: close",
        *headers,
        framing or f"content-length: {len(body)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(*pieces: bytes) -> bytes:
    """Pieces as the chunks of a chunked body."""
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def answer_of(raw: bytes) -> tuple[int, dict[str, str], Any]:
    """Status, headers and JSON body of a raw answer."""
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, json.loads(body)


def error_of(raw: bytes) -> tuple[int, dict[str, Any]]:
    """Status and error of a raw answer that is an envelope."""
    status, headers, body = answer_of(raw)
    assert headers["content-type"] == "application/json"
    assert body["error"]["request_id"] == headers["x-request-id"]
    return status, body["error"]


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


@BOTH_MOUNTS
async def test_a_chunked_body_is_read(server: Any, mount: str) -> None:
    body = chunked(b'{"prom', b'pt": ', b'"x"}')
    request = post(mount, "/completions", body, JSON, framing="transfer-encoding: chunked")
    status, _, answer = answer_of(await server.raw(request))
    assert (status, answer["object"]) == (200, "text_completion")


@BOTH_MOUNTS
async def test_an_empty_chunked_body_is_invalid_json(server: Any, mount: str) -> None:
    request = post(mount, "/completions", chunked(), JSON, framing="transfer-encoding: chunked")
    status, error = error_of(await server.raw(request))
    assert (status, error["code"]) == (400, "invalid_json")


@BOTH_MOUNTS
async def test_a_body_over_the_limit_is_413_before_it_is_read(server: Any, mount: str) -> None:
    request = post(mount, "/completions", b"", JSON, framing="content-length: 10485761")
    status, error = error_of(await server.raw(request))
    assert (status, error["code"]) == (413, "payload_too_large")


@BOTH_MOUNTS
async def test_a_chunked_body_over_the_limit_is_413(start_server: Any, mount: str) -> None:
    server = await start_server(body_limit=1000)
    body = chunked(*[b" " * 100] * 11)
    request = post(mount, "/completions", body, JSON, framing="transfer-encoding: chunked")
    status, error = error_of(await server.raw(request))
    assert (status, error["code"]) == (413, "payload_too_large")


async def test_a_body_of_exactly_the_limit_is_read(start_server: Any) -> None:
    server = await start_server(body_limit=1000)
    body = b'{"prompt": "x"}'.ljust(1000)
    for framed, framing in ((body, None), (chunked(body), "transfer-encoding: chunked")):
        status, _, _ = answer_of(await server.raw(post("/v1", "/completions", framed, JSON, framing=framing)))
        assert status == 200
    status, _ = error_of(await server.raw(post("/v1", "/completions", body + b" ", JSON)))
    assert status == 413


async def test_a_whole_body_over_the_limit_can_be_sent_and_its_413_read(start_server: Any) -> None:
    server = await start_server(body_limit=1000)
    content = b" " * 20_000_000
    response = await server.client.post(
        "/v1/completions", content=content, headers={"content-type": "application/json"}
    )
    assert response.status_code == 413
    assert (await server.client.get("/v1/models")).status_code == 200


@pytest.mark.parametrize("length", ["-1", "1x", "99999999999999999999999", "1, 2", "0x10", "+5"])
async def test_a_content_length_that_is_none_is_refused(server: Any, length: str) -> None:
    raw = await server.raw(post("/v1", "/completions", b'{"prompt": "x"}', JSON, framing=f"content-length: {length}"))
    status, error = error_of(raw)
    assert (status, error["code"]) == (400, "invalid_http")


async def test_what_is_no_http_is_answered_in_the_envelope_too(server: Any) -> None:
    for raw in (
        b"hello\r\n\r\n",
        b"GET /v1/models HTTP/9.9\r\n\r\n",
        b"BREW /pot HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02",
    ):
        status, error = error_of(await server.raw(raw))
        assert (status, error["code"]) == (400, "invalid_http")


async def test_a_body_shorter_than_declared_ends_with_the_connection(server: Any) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(post("/v1", "/completions", b'{"prompt"', JSON, framing="content-length: 100"))
    writer.write_eof()
    async with asyncio.timeout(40):
        raw = await reader.read()
    writer.close()
    assert not raw or error_of(raw)[1]["code"] == "request_timeout"


async def test_bytes_after_a_body_are_another_request(server: Any) -> None:
    request = post("/v1", "/completions", b'{"prompt": "x"}{"prompt": "y"}', JSON, framing="content-length: 15")
    status, _, _ = answer_of(await server.raw(request))
    assert status == 200


@BOTH_MOUNTS
async def test_a_broken_chunk_ends_the_connection_and_not_the_server(server: Any, mount: str) -> None:
    request = post(mount, "/completions", b"zz\r\n{}\r\n0\r\n\r\n", JSON, framing="transfer-encoding: chunked")
    status, error = error_of(await server.raw(request))
    assert (status, error["code"]) == (400, "invalid_http")
    assert (await server.client.get("/v1/models")).status_code == 200


@BOTH_MOUNTS
async def test_a_body_that_stops_coming_is_refused_after_the_timeout(start_server: Any, mount: str) -> None:
    server = await start_server(body_timeout=0.1)
    request = post(mount, "/completions", b'{"prompt"', JSON, framing="content-length: 100")
    status, error = error_of(await server.raw(request))
    assert (status, error["code"]) == (400, "request_timeout")


async def test_a_body_that_comes_byte_by_byte_is_read(server: Any) -> None:
    request = post("/v1", "/completions", b'{"prompt": "x"}', JSON)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    for position in range(len(request)):
        writer.write(request[position : position + 1])
        await writer.drain()
    status, _, _ = answer_of(await reader.read())
    writer.close()
    assert status == 200


@pytest.mark.parametrize("offer", ["Upgrade: h2c", "upgrade: websocket", "UPGRADE: TLS/1.3"])
async def test_a_request_that_offers_another_protocol_keeps_its_body(server: Any, offer: str) -> None:
    request = post("/v1", "/completions", b'{"prompt": "upgrade: x"}', JSON, offer).replace(
        b"connection: close", b"connection: upgrade, close"
    )
    status, _, answer = answer_of(await server.raw(request))
    assert (status, answer["object"]) == (200, "text_completion")


async def test_a_client_that_waits_for_100_continue_is_told_to_go_on(server: Any) -> None:
    body = b'{"prompt": "x"}'
    request = post("/v1", "/completions", body, JSON, "expect: 100-continue")
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(request.removesuffix(body))
    assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 100 ")
    writer.write(body)
    status, _, _ = answer_of(await reader.read())
    writer.close()
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
