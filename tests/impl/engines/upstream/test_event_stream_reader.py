"""Reading event streams: whatever the framing and however split, the same events."""

import asyncio
import itertools
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof_server.engines.upstream import event_stream_reader
from wireproof_server.engines.upstream.event_stream_reader import (
    EventStreamReader,
    EventTooLargeError,
    ServerSentEvent,
    read_events,
)

ODD_FRAMINGS = {
    b"data: a\n\ndata: b\n\n": ["a", "b"],
    b"data: a\r\n\r\ndata: b\r\n\r\n": ["a", "b"],
    b"data: a\r\rdata: b\r\r": ["a", "b"],
    b"data: a\r\n\ndata: b\n\r\n": ["a", "b"],
    b"data:a\n\ndata:  b\n\n": ["a", " b"],
    b"data: one\ndata: two\n\n": ["one\ntwo"],
    b"data: one\r\ndata\r\ndata: three\r\n\r\n": ["one\n\nthree"],
    b": keep-alive\n\ndata: a\n: in between\ndata: b\n\n:\n\n": ["a\nb"],
    b"\xef\xbb\xbfdata: a\n\n": ["a"],
    b"id: 7\nretry: 10\nunknown: x\ndata: a\n\n": ["a"],
    b"\n\n\ndata: a\n\n\n\ndata: b\n\n": ["a", "b"],
    b"event: ping\n\ndata: a\n\n": ["a"],
    b"data: [DONE]": ["[DONE]"],
    b"data: a\n\ndata: [DONE]\n": ["a", "[DONE]"],
    "data: größe 💥\r\n\r\n".encode(): ["größe 💥"],
    b"data: bad \xff byte\n\n": ["bad \ufffd byte"],
    b"data: a:b: c\n\n": ["a:b: c"],
    b"data: \xef\xbb\xbfx\n\n": ["\ufeffx"],
    b"": [],
    b"data\n\n": [""],
}


def read(*pieces: bytes) -> list[ServerSentEvent]:
    reader = EventStreamReader()
    events = [event for piece in pieces for event in reader.feed(piece)]
    return events + list(reader.end())


@pytest.mark.parametrize("stream", ODD_FRAMINGS, ids=repr)
def test_every_legal_framing_gives_its_events(stream: bytes) -> None:
    assert [event.data for event in read(stream)] == ODD_FRAMINGS[stream]


@pytest.mark.parametrize("stream", ODD_FRAMINGS, ids=repr)
def test_a_stream_split_at_any_byte_gives_the_same_events(stream: bytes) -> None:
    for position in range(len(stream) + 1):
        assert read(stream[:position], stream[position:]) == read(stream)
    assert read(*(bytes([byte]) for byte in stream)) == read(stream)


@given(
    st.lists(st.sampled_from(sorted(ODD_FRAMINGS)), max_size=6).map(b"\n\n".join),
    st.lists(st.integers(min_value=0, max_value=300), max_size=8),
)
def test_any_number_of_splits_gives_the_same_events(stream: bytes, cuts: list[int]) -> None:
    borders = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    pieces = [stream[start:end] for start, end in itertools.pairwise(borders)]
    assert read(*pieces) == read(stream)


@given(st.binary(max_size=200), st.integers(min_value=0, max_value=200))
def test_any_bytes_are_read_without_failing_and_alike_however_split(stream: bytes, position: int) -> None:
    assert read(stream[:position], stream[position:]) == read(stream)


def test_an_event_has_the_name_that_the_stream_gives_it_and_only_that_event() -> None:
    assert read(b"event: error\ndata: a\n\ndata: b\n\n") == [
        ServerSentEvent("error", "a"),
        ServerSentEvent("message", "b"),
    ]


@pytest.mark.parametrize("stream", [b"x" * 200, b"data: " + b"x" * 200, b"data: xxxxxxxxxxxxxxxx\n" * 20])
def test_an_event_that_never_ends_is_refused(stream: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_stream_reader, "LARGEST_EVENT", 100)
    with pytest.raises(EventTooLargeError):
        read(stream)


async def test_events_come_as_soon_as_their_bytes_do() -> None:
    more = asyncio.Event()

    async def stream() -> AsyncIterator[bytes]:
        yield b"data: first\n\ndata: sec"
        await more.wait()
        yield b"ond\n\n"

    events = read_events(stream())
    assert (await anext(events)).data == "first"
    more.set()
    assert (await anext(events)).data == "second"
    with pytest.raises(StopAsyncIteration):
        await anext(events)
