import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import dataclass, field

import httpx
import pytest

from wireproof.peers.serving import served
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.http_server import HttpServer
from wireproof.peers.wire.reply import Piece, Reply, json_reply


@dataclass
class Fixed:
    """An upstream that says what the test wants."""

    reply: Reply = field(default_factory=lambda: json_reply({}))
    calls: list[Call] = field(default_factory=list)

    async def ask(self, call: Call) -> Reply:
        self.calls.append(call)
        return self.reply

    async def close(self) -> None:
        pass


@pytest.fixture
def upstream() -> Fixed:
    return Fixed()


@pytest.fixture
def origin(upstream: Fixed) -> Iterator[str]:
    with served(HttpServer(upstream, "/v1")) as origin:
        yield origin


def connected(origin: str) -> socket.socket:
    host, port = origin.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def received(origin: str, request: bytes) -> bytes:
    with closing(connected(origin)) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


async def pieces_of(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def test_a_call_has_what_was_sent(origin: str, upstream: Fixed) -> None:
    httpx.post(f"{origin}/v1/chat/completions?x=1", json={"model": "m"}, headers={"X-Own": "1"})
    (call,) = upstream.calls
    assert (call.method, call.path, call.query, call.operation) == (
        "POST",
        "/chat/completions",
        "x=1",
        "createChatCompletion",
    )
    assert call.fields == {"model": "m"}
    assert call.headers.get("x-own") == "1"


def test_a_path_that_is_not_below_the_base_is_no_operation(origin: str, upstream: Fixed) -> None:
    httpx.post(f"{origin}/chat/completions", json={})
    assert upstream.calls[0].operation is None


def test_a_connection_serves_several_requests(origin: str, upstream: Fixed) -> None:
    with httpx.Client() as client:
        client.get(f"{origin}/v1/models")
        client.get(f"{origin}/v1/models")
    assert len(upstream.calls) == 2


def test_a_body_may_come_in_chunks_and_after_a_question(origin: str, upstream: Fixed) -> None:
    head = b"POST /v1/completions HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
    told = received(origin, head + b'8\r\n{"n": 1}\r\n0\r\n\r\n')
    assert told.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
    assert upstream.calls[0].fields == {"n": 1}


@pytest.mark.parametrize("request_", [b"nonsense\r\n\r\n", b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n"])
def test_what_is_no_http_is_refused(origin: str, request_: bytes) -> None:
    assert received(origin, request_).startswith(b"HTTP/1.1 400 ")


def test_a_stream_is_sent_in_chunks(origin: str, upstream: Fixed) -> None:
    upstream.reply = Reply(200, Headers(), pieces_of(b"a", b"b"), "chunked")
    told = received(origin, b"GET /v1/models HTTP/1.1\r\n\r\n")
    assert told.endswith(b"transfer-encoding: chunked\r\n\r\n1\r\na\r\n1\r\nb\r\n0\r\n\r\n")


def test_a_broken_answer_ends_before_its_end(origin: str, upstream: Fixed) -> None:
    upstream.reply = Reply(200, Headers(), [Piece(b"a")], "chunked", broken=True)
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.get(f"{origin}/v1/models")


def test_a_reset_answers_nothing(origin: str, upstream: Fixed) -> None:
    upstream.reply = Reply(200, Headers(), [], "reset")
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        httpx.get(f"{origin}/v1/models")


def test_silence_lasts_until_the_client_leaves(origin: str, upstream: Fixed) -> None:
    upstream.reply = Reply(200, Headers(), [], "silence")
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{origin}/v1/models", timeout=0.3)


def test_a_body_may_end_with_the_connection(origin: str, upstream: Fixed) -> None:
    upstream.reply = Reply(200, Headers([("X-Case", "1")]), [Piece(b"abc")], "close", version="1.0", reason="Fine")
    told = received(origin, b"GET /v1/models HTTP/1.1\r\n\r\n")
    assert told.startswith(b"HTTP/1.0 200 Fine\r\nX-Case: 1\r\n")
    assert told.endswith(b"connection: close\r\n\r\nabc")
