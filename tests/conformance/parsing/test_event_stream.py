"""Server-sent events as the standard parses them, however they are written and cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof.parsing.event_stream import EventStream, read_event_stream
from wireproof.parsing.json_reading import NotJson, read_json


def parsed(*pieces: bytes) -> EventStream:
    return read_event_stream([(float(number), piece) for number, piece in enumerate(pieces)])


def data(stream: EventStream) -> list[str]:
    return [event.data for event in stream.events]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'data: {"a": 1}\n\ndata: [DONE]\n\n', ['{"a": 1}', "[DONE]"]),
        (b"data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]),
        (b"data: a\r\rdata: b\r\r", ["a", "b"]),
        (b"data:a\n\n", ["a"]),
        (b"data:  a\n\n", [" a"]),
        (b"data: a\ndata: b\n\n", ["a\nb"]),
        (b"data\n\n", [""]),
        (b"data:\n\n", [""]),
        (b": ping\n\ndata: a\n\n", ["a"]),
        (b": ping\ndata: a\n\n", ["a"]),
        (b"id: 7\nretry: 10\nevent: x\ndata: a\n\n", ["a"]),
        (b"\xef\xbb\xbfdata: a\n\n", ["a"]),
        (b"\n\n\ndata: a\n\n\n\n", ["a"]),
        (b"event: x\n\n", []),
        (b"", []),
        ("data: größe 😀\n\n".encode(), ["größe 😀"]),
    ],
)
def test_what_a_parser_of_the_standard_dispatches(body: bytes, expected: list[str]) -> None:
    assert data(parsed(body)) == expected


def test_a_block_without_its_blank_line_is_not_dispatched_and_says_so() -> None:
    stream = parsed(b"data: a\n\ndata: b\n")
    assert data(stream) == ["a"]
    assert stream.blocks[-1].unfinished
    assert not stream.blocks[-1].dispatched


def test_an_event_knows_its_name_its_place_and_when_it_was_whole() -> None:
    stream = parsed(b"event: first\nda", b"ta: a\n", b"\nevent: second\ndata: b\n\n")
    first, second = stream.events
    assert (first.name, first.start, first.at) == ("first", 0, 2.0)
    assert (second.name, second.start, second.at) == ("second", 22, 2.0)


def test_bytes_that_are_no_utf_8_are_kept_and_are_no_json() -> None:
    [event] = parsed(b'data: {"a": "\xff"}\n\n').events
    assert event.lines == (b'data: {"a": "\xff"}',)
    assert isinstance(event.json, NotJson)


def test_payloads_are_the_objects_alone() -> None:
    stream = parsed(b'data: {"a": 1}\n\ndata: [1]\n\ndata: nonsense\n\ndata: [DONE]\n\n')
    assert stream.payloads == ({"a": 1},)
    assert [event.is_done for event in stream.events] == [False, False, False, True]


@given(
    st.lists(st.binary(min_size=1, max_size=5).filter(lambda text: b"\n" not in text and b"\r" not in text)), st.data()
)
def test_where_a_body_is_cut_makes_no_difference(lines: list[bytes], draw: st.DataObject) -> None:
    body = b"".join(b"data: " + line + b"\r\n\r\n" for line in lines)
    cuts = sorted(draw.draw(st.lists(st.integers(0, len(body)), max_size=5)))
    pieces = [body[start:end] for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    assert data(parsed(*pieces)) == data(parsed(body))
    assert len(parsed(body).events) == len(lines)


@pytest.mark.parametrize(
    "text", [b"NaN", b'{"a": Infinity}', b"[-Infinity]", b"", b"{", b"\xff", b"[" * 100_000, b"'a'"]
)
def test_what_is_no_json_is_told_from_what_is(text: bytes) -> None:
    found = read_json(text)
    assert isinstance(found, NotJson)
    assert found.reason


@pytest.mark.parametrize(("text", "value"), [(b"null", None), (b'"NaN"', "NaN"), (b' {"a": [1.5]} ', {"a": [1.5]})])
def test_json_is_read(text: bytes, value: object) -> None:
    assert read_json(text) == value
