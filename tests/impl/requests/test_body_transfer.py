"""How a body may come over the wire, and what of it is refused: lengths, limits, chunks, silence."""

import asyncio
from typing import Any

import pytest

from tests.impl.requests.raw_http import answer_of, chunked, error_of, post

MOUNTS = ("/v1", "/api/v1")
JSON = "content-type: application/json"

BOTH_MOUNTS = pytest.mark.parametrize("mount", MOUNTS)


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
