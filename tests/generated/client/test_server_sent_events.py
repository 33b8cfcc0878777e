"""Events are found in whatever pieces and forms the network brings them."""

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wireproof_client.server_sent_events import EventParser

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


def parsed(pieces: Sequence[bytes]) -> list[tuple[str, str]]:
    parser = EventParser()
    return [(event.name, event.data) for piece in pieces for event in parser.feed(piece)]


def cut(body: bytes, places: Sequence[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(body) + 1) for place in places), len(body)]
    return [body[begin:end] for begin, end in pairwise(edges)]


@settings(deadline=None)
@given(
    texts=st.lists(st.lists(TEXT, min_size=1, max_size=3), max_size=4),
    form=st.tuples(st.sampled_from([b"\n", b"\r\n", b"\r"]), st.sampled_from(["", " "]), st.booleans(), st.booleans()),
    places=st.lists(st.integers(0, 400), max_size=12),
)
def test_pieces_line_ends_comments_and_blanks_change_nothing(
    texts: list[list[str]], form: tuple[bytes, str, bool, bool], places: list[int]
) -> None:
    end, space, comment, mark = form
    lines = []
    for number, text in enumerate(texts):
        lines += [": ping", ""] if comment else []
        lines += [f"event:{space}kind{number}", *(f"data:{space or ' '}{line}" for line in text), "id: 7", ""]
    body = (b"\xef\xbb\xbf" if mark else b"") + b"".join(line.encode() + end for line in lines)
    assert parsed(cut(body, places)) == [(f"kind{number}", "\n".join(text)) for number, text in enumerate(texts)]


def test_nothing_between_a_return_and_its_line_feed_changes_nothing() -> None:
    assert parsed([b"event: a\r", b"", b"\ndata: b\r\n\r\n"]) == [("a", "b")]


def test_a_byte_at_a_time_is_enough() -> None:
    body = 'data: {"a": "héllo 🙂"}\r\n\r\ndata:[DONE]\r\n\r\n'.encode()
    found = parsed([body[place : place + 1] for place in range(len(body))])
    assert [data for _, data in found] == ['{"a": "héllo 🙂"}', "[DONE]"]
    assert json.loads(found[0][1]) == {"a": "héllo 🙂"}


def test_an_event_is_given_with_its_last_line_and_not_a_byte_later() -> None:
    parser = EventParser()
    assert [event.data for event in parser.feed(b"data: one\r\n\r")] == ["one"]
    assert [event.data for event in parser.feed(b"\ndata: two\n\n")] == ["two"]


@pytest.mark.parametrize("body", [b"\n\n\n", b": nothing\n\n", b"event: ping\n\n", b"retry: 10\n\n", b"unknown: x\n\n"])
def test_what_has_no_data_is_no_event(body: bytes) -> None:
    assert parsed([body]) == []


def test_empty_data_is_an_event_with_empty_data() -> None:
    assert parsed([b"data\n\ndata:\n\n"]) == [("message", ""), ("message", "")]


def test_only_one_blank_after_the_colon_is_no_part_of_the_data() -> None:
    assert parsed([b"data:  two\n\ndata:none\n\n"]) == [("message", " two"), ("message", "none")]


def test_the_event_cut_off_at_the_end_is_not_given_as_one() -> None:
    parser = EventParser()
    assert list(parser.feed(b"data: whole\n\ndata: half")) != []
    cut_off = parser.finish()
    assert cut_off is not None
    assert cut_off.data == "half"
    assert parser.finish() is None
