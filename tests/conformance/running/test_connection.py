"""Bytes and ends of answers, from targets that break HTTP in one way each."""

import socket
import threading
import time

import pytest

from tests.conformance.loopback import HangUp, Received, Target, always, answer, target
from wireproof.running.connection import Connection
from wireproof.transcript.answer import Answer, End, NoAnswer
from wireproof.transcript.request import Request

GET = Request("GET", "/models")
CHUNKED = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def sent(found: Target, request: Request = GET, *, timeout: float = 20, leave_after: int | None = None) -> Answer:
    with Connection(timeout) as connection:
        came = connection.send(found.base_url, request, leave_after)
    assert isinstance(came, Answer), came
    return came


def refused(found: Target, timeout: float = 20) -> NoAnswer:
    with Connection(timeout) as connection:
        came = connection.send(found.base_url, GET)
    assert isinstance(came, NoAnswer), came
    return came


def test_status_headers_and_body_are_kept_as_they_came() -> None:
    body = b"\xff not UTF-8 \x00"
    with target(always(answer(418, body, "X-Twice: a", "x-twice: b"))) as found:
        came = sent(found)
    assert (came.status, came.body, came.end) == (418, body, End.COMPLETE)
    assert [value for name, value in came.headers if name == "x-twice"] == ["a", "b"]


def test_the_request_arrives_as_it_was_given() -> None:
    request = Request("POST", "/chat/completions?x=1", (("x-own", "7"), ("content-type", "text/odd")), b"\xff{")
    with target(always(answer(200, b"{}"))) as found:
        sent(found, request)
    (received,) = found.received
    assert (received.method, received.path, received.body) == ("POST", "/v1/chat/completions?x=1", b"\xff{")
    assert (received.headers["x-own"], received.headers["content-type"]) == ("7", "text/odd")


def test_pieces_come_as_they_were_sent_with_the_time_of_their_arrival() -> None:
    go_on = threading.Event()

    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(CHUNKED + chunk(b"data: 1\n\n"))
        assert go_on.wait(10)
        connection.sendall(chunk(b"data: 2\n\n") + b"0\r\n\r\n")

    with target(script) as found:
        threading.Timer(0.2, go_on.set).start()
        came = sent(found)
    assert [piece.data for piece in came.pieces] == [b"data: 1\n\n", b"data: 2\n\n"]
    moments = [piece.at for piece in came.pieces]
    assert 0 <= moments[0] <= moments[1] <= came.seconds


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort",
        CHUNKED + chunk(b"data: 1\n\n"),
        CHUNKED + chunk(b"data: 1\n\n") + b"no length\r\n",
    ],
    ids=["fewer bytes than announced", "no last chunk", "a chunk without a length"],
)
def test_a_body_that_breaks_off_is_broken_and_what_came_is_kept(data: bytes) -> None:
    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(data)
        raise HangUp

    with target(script) as found:
        came = sent(found)
    assert came.end is End.BROKEN
    assert came.body in {b"short", b"data: 1\n\n"}


def test_an_encoding_that_nobody_asked_for_and_that_is_wrong_breaks_the_body() -> None:
    with target(always(answer(200, b"this is no gzip", "content-encoding: gzip"))) as found:
        assert sent(found).end is End.BROKEN


def test_a_body_that_ends_with_the_connection_is_complete() -> None:
    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.0 200 OK\r\n\r\nall of it")
        raise HangUp

    with target(script) as found:
        came = sent(found)
    assert (came.body, came.end) == (b"all of it", End.COMPLETE)


def test_silence_in_the_body_ends_it_with_a_timeout() -> None:
    with target(always(CHUNKED + chunk(b"data: 1\n\n"))) as found:
        came = sent(found, timeout=0.3)
    assert (came.end, came.body) == (End.TIMEOUT, b"data: 1\n\n")


def test_a_stream_that_never_ends_and_is_never_silent_is_ended() -> None:
    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(CHUNKED)
        while True:
            connection.sendall(chunk(b": still here\n\n"))
            time.sleep(0.01)

    with target(script) as found:
        assert sent(found, timeout=0.1).end is End.TIMEOUT


def test_a_stream_that_stays_open_after_its_terminator_is_not_waited_for_long() -> None:
    with target(always(CHUNKED + chunk(b"data: {}\n\ndata: [DO") + chunk(b"NE]\n\n"))) as found:
        came = sent(found, timeout=300)
    assert (came.end, came.body) == (End.TIMEOUT, b"data: {}\n\ndata: [DONE]\n\n")
    assert came.seconds < 30


def test_leaving_closes_the_connection_after_so_many_events() -> None:
    left = threading.Event()

    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(CHUNKED + chunk(b": a comment\n\ndata: 1\n\n") + chunk(b"data: 2\n\n"))
        if not connection.recv(1):
            left.set()
        raise HangUp

    with target(script) as found:
        came = sent(found, leave_after=2)
        assert left.wait(10)
    assert came.end is End.LEFT
    assert came.body.endswith(b"data: 2\n\n")


def test_redirects_are_answers() -> None:
    with target(always(answer(307, b"", "location: /v1/models/"))) as found:
        assert sent(found).status == 307
    assert len(found.received) == 1


def test_what_is_no_http_is_told_as_such() -> None:
    with target(always(b"SSH-2.0-OpenSSH_9.9\r\n\r\n")) as found:
        assert refused(found).cause == "protocol"


def test_a_connection_that_is_closed_without_an_answer_is_told_as_such() -> None:
    def script(_: Received, __: socket.socket) -> None:
        raise HangUp

    with target(script) as found:
        assert refused(found).cause == "connection"
    assert len(found.received) == 1


def test_nobody_listening_is_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert refused(Target(port)).cause == "connection"


def test_silence_before_the_status_line_is_a_timeout() -> None:
    with target(lambda _, __: None) as found:
        assert refused(found, timeout=0.2).cause == "timeout"


def test_a_connection_that_was_closed_while_idle_is_no_fault_of_the_next_request() -> None:
    """The target closes after reading the second request on the kept connection, as if it had closed just before."""

    def script(_: Received, connection: socket.socket) -> None:
        if len(found.received) == 2:
            raise HangUp
        connection.sendall(answer(200, b"{}"))

    with target(script) as found, Connection(20) as connection:
        first = connection.send(found.base_url, GET)
        second = connection.send(found.base_url, GET)
    assert [isinstance(each, Answer) for each in (first, second)] == [True, True]
    assert len(found.received) == 3


def test_after_two_timeouts_the_target_is_given_less_time() -> None:
    def script(received: Received, connection: socket.socket) -> None:
        if received.path == "/v1/fast":
            connection.sendall(answer(200, b"{}"))

    with target(script) as found, Connection(3.5) as connection:
        connection.send(found.base_url, Request("GET", "/fast"))
        patient = connection.silence
        for _ in range(2):
            connection._remembered(NoAnswer("timeout", "silence", patient))  # noqa: SLF001 - waiting it out takes long
        assert (patient, connection.silence) == (3.5, 3.0)


def test_a_body_without_an_end_is_ended_by_its_size() -> None:
    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"x" * 2**20)

    with target(script) as found:
        came = sent(found, timeout=300)
    assert came.end is End.TIMEOUT
    assert len(came.body) < 2**26


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with target(always(answer(200, b"{}"))) as found:
        assert sent(found).status == 200
