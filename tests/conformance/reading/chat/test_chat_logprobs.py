"""Entries of log probabilities, and what their tokens spell."""

from typing import Any

import pytest

from wireproof.reading.chat import Turn
from wireproof.reading.chat_logprobs import LikelyToken, entries, joined, spelt_otherwise

Json = dict[str, Any]


def _turn(*logprobs: Any) -> Turn:
    return Turn(0, "", "", "", None, formed=True, calls=False, logprobs=logprobs)


def _entry(token: str, octets: list[int] | None = None, **more: Any) -> Json:
    return {"token": token, "logprob": -1, "bytes": octets, "top_logprobs": [], **more}


def test_the_entries_of_all_chunks_are_read_in_order() -> None:
    turn = _turn({"content": [_entry("a"), _entry("b")]}, {"content": None}, {"content": [_entry("c")]})
    assert [entry.token for entry in entries(turn)] == ["a", "b", "c"]


def test_a_chunk_that_is_one_entry_is_read_too() -> None:
    assert [entry.token for entry in entries(_turn(_entry("a")))] == ["a"]


def test_other_shapes_have_no_entries() -> None:
    assert entries(_turn({"tokens": ["a"], "token_logprobs": [-1]}, 7, {"content": [7]})) == ()


def test_bytes_spell_characters_that_tokens_share() -> None:
    found = entries(_turn({"content": [_entry("\ufffd", [0xE2, 0x82]), _entry("\ufffd", [0xAC])]}))
    assert joined(found) == "€"


def test_texts_spell_where_bytes_are_missing() -> None:
    assert joined(entries(_turn({"content": [_entry("a"), _entry("b", [98])]}))) == "ab"


def test_split_characters_without_bytes_cannot_be_spelt() -> None:
    assert joined(entries(_turn({"content": [_entry("\ufffd")]}))) is None


@pytest.mark.parametrize(
    ("token", "octets", "expected"),
    [
        ("a", [97], False),
        ("a", [98], True),
        ("\\xe2", [0xE2], False),
        ("a", [0xE2], False),
        ("", [97], False),
        ("a", [], True),
    ],
)
def test_bytes_contradict_a_text_only_when_they_are_characters(token: str, octets: list[int], expected: bool) -> None:
    (entry,) = entries(_turn(_entry(token, octets)))
    assert spelt_otherwise(entry) is expected


def test_likely_tokens_may_be_named_by_number() -> None:
    likely = [{"token": 7, "logprob": -1}, {"token": "b", "logprob": -2.5}, {"token": "c"}, 8]
    (entry,) = entries(_turn(_entry("a", top_logprobs=likely)))
    assert entry.top == (LikelyToken(None, None, -1.0), LikelyToken("b", None, -2.5))
