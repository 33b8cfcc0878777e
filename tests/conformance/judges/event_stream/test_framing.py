"""How streams are written: all that the standard allows passes, and what clients stumble over is told once."""

import gzip
import json
from dataclasses import replace

import pytest

from tests.conformance.judges.streams.exchanges import (
    CHAT,
    DONE,
    END_OF_TURN,
    EVENT_STREAM,
    HELLO,
    ROLE,
    chunk,
    data,
    exchange,
    failed,
    outcomes,
)
from wireproof.judging.outcome import Inconclusive
from wireproof.transcript.answer import Answer, End
from wireproof.transcript.exchange import Exchange

SPREAD = json.dumps(HELLO, indent=1).encode().replace(b"\n", b"\ndata: ")

LEGAL: dict[str, bytes] = {
    "CRLF": CHAT.replace(b"\n", b"\r\n"),
    "CR": CHAT.replace(b"\n", b"\r"),
    "no space after the colon": CHAT.replace(b"data: ", b"data:"),
    "comments before, between and within": b": hi\n\n" + CHAT.replace(b"data: ", b": ping\n\n: pong\ndata: "),
    "data in several lines": data(ROLE) + b"data: " + SPREAD + b"\n\n" + data(END_OF_TURN) + DONE,
    "ids and retries": CHAT.replace(b"data: ", b"id: 1\nretry: 100\ndata: "),
    "a byte order mark": b"\xef\xbb\xbf" + CHAT,
    "unknown fields": CHAT.replace(b"data: ", b"vendor: x\ndata: "),
    "events of vendors": b"event: vendor.progress\ndata: [1, 2]\n\n" + CHAT,
    "empty lines at the end": CHAT + b"\n\n\n",
    "an unfinished comment at the end": CHAT + b": bye",
    "text beyond ASCII": CHAT.replace(b"Hello", "né 🙂".encode()),
}


@pytest.mark.parametrize("body", LEGAL.values(), ids=LEGAL.keys())
def test_what_the_standard_allows_passes(body: bytes) -> None:
    assert failed(exchange(body)) == set()


def test_a_stream_in_single_bytes_passes() -> None:
    assert failed(exchange([(number / 1000, bytes([byte])) for number, byte in enumerate(CHAT)])) == set()


BROKEN: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "not-empty"),
    "lines of JSON without `data`": (
        json.dumps(ROLE).encode() + b"\n" + json.dumps(HELLO).encode() + b"\n",
        "not-empty",
    ),
    "data twice": (CHAT.replace(b"data: ", b"data: data: ", 1), "data-json"),
    "a comment as data": (b"data: : ping\n\n" + CHAT, "data-json"),
    "a list": (b"data: []\n\n" + CHAT, "data-json"),
    "NaN": (CHAT.replace(b"1700000000", b"NaN", 1), "data-json"),
    "empty data": (CHAT.replace(b"data: ", b"data:\n\ndata: ", 1), "no-empty-data"),
    "no blank line at the end": (CHAT.removesuffix(b"\n"), "finished"),
    "half a character": (CHAT.replace(b"Hello", b"\xf0\x9f"), "utf-8"),
    "half a character, escaped": (CHAT.replace(b"Hello", b"\\ud83d"), "utf-8"),
    "a block without data after an id": (CHAT.replace(b"data: ", b"id: 1\ndata: ") + b": ping\n\n", "no-empty-block"),
    "an error without a type": (data(ROLE) + data({"error": {"message": "It broke."}}) + DONE, "error-object"),
}


@pytest.mark.parametrize(("body", "clause"), BROKEN.values(), ids=BROKEN.keys())
def test_what_clients_stumble_over_is_told_once(body: bytes, clause: str) -> None:
    assert failed(exchange(body)) == {f"event-stream.{clause}"}


HEADERS: dict[str, tuple[tuple[tuple[str, str], ...], str]] = {
    "JSON": ((("content-type", "application/json"),), "content-type"),
    "none": ((), "content-type"),
    "of known length": ((*EVENT_STREAM, ("content-length", str(len(CHAT)))), "no-content-length"),
    "compressed": ((*EVENT_STREAM, ("content-encoding", "gzip")), "no-encoding"),
}


@pytest.mark.parametrize(("headers", "clause"), HEADERS.values(), ids=HEADERS.keys())
def test_a_stream_announces_itself(headers: tuple[tuple[str, str], ...], clause: str) -> None:
    assert failed(exchange(CHAT, headers=headers)) == {f"event-stream.{clause}"}


def test_a_whole_answer_instead_of_a_stream_is_told_once() -> None:
    body = json.dumps({"object": "chat.completion", "choices": []}).encode()
    assert failed(exchange(body, headers=(("content-type", "application/json"),))) == {"event-stream.content-type"}


def test_bytes_that_nobody_can_read_are_told_as_such() -> None:
    assert "event-stream.utf-8" in failed(exchange(gzip.compress(CHAT)))


def test_a_connection_that_breaks_is_told_once() -> None:
    assert failed(exchange(data(ROLE) + data(HELLO), end=End.BROKEN)) == {"event-stream.complete"}


def test_a_connection_that_stays_open_after_the_end_is_told() -> None:
    assert failed(exchange(CHAT, end=End.TIMEOUT)) == {"event-stream.closed"}


def stream(first: float, last: float, chunks: int, label: str) -> Exchange:
    moments = [first + (last - first) * number / max(1, chunks - 1) for number in range(chunks)]
    middle = [(at, data(chunk({"content": f"word{at} "}))) for at in moments]
    return exchange([(first, data(ROLE)), *middle, (last, data(END_OF_TURN) + DONE)], label=label)


TIMES: dict[str, tuple[list[tuple[float, float, int]], bool]] = {
    "buffered": ([(2.0, 2.01, 40), (2.1, 2.11, 40), (1.9, 1.91, 30), (0.2, 0.2, 1)], True),
    "fast": ([(0.02, 0.03, 40), (0.02, 0.03, 40), (0.02, 0.03, 30), (0.01, 0.01, 1)], False),
    "slow to begin, then fast": ([(2.0, 2.01, 40), (2.1, 2.11, 40), (1.9, 1.91, 30), (2.0, 2.0, 1)], False),
    "flushed": ([(0.2, 2.0, 40), (0.2, 2.0, 40), (0.2, 2.0, 30), (0.2, 0.2, 1)], False),
    "one answer slow for once": ([(2.0, 2.01, 40), (0.1, 0.11, 40), (0.1, 0.11, 30), (0.1, 0.1, 1)], False),
    "nothing short beside them": ([(2.0, 2.01, 40), (2.1, 2.11, 40), (1.9, 1.91, 30)], False),
}


@pytest.mark.parametrize(("times", "told"), TIMES.values(), ids=TIMES.keys())
def test_buffering_is_told_where_times_prove_it(times: list[tuple[float, float, int]], told: bool) -> None:
    first, *others = [stream(*each, label=f"chat.{number}") for number, each in enumerate(times)]
    assert ("event-stream.flushed" in failed(first, *others)) == told


def test_a_known_length_makes_shorter_times_a_proof() -> None:
    times = [(0.2, 0.2, 40), (0.19, 0.19, 40), (0.05, 0.05, 1)]
    known = (*EVENT_STREAM, ("content-length", "1"))
    plain = [stream(*each, label=f"chat.{number}") for number, each in enumerate(times)]
    assert failed(*plain) == set()
    answers = [replace(each.answer, headers=known) for each in plain if isinstance(each.answer, Answer)]
    buffered = [replace(each, answer=answer) for each, answer in zip(plain, answers, strict=True)]
    assert failed(*buffered) == {"event-stream.flushed", "event-stream.no-content-length"}


def test_waiting_in_vain_without_an_end_shows_nothing() -> None:
    told = outcomes(exchange(data(ROLE) + data(HELLO), end=End.TIMEOUT))
    assert isinstance(told["event-stream.closed"], Inconclusive)
