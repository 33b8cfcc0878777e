"""Stop sequences taken out of a text."""

from hypothesis import given
from hypothesis import strategies as st

from wireproof.probes.completions.stops import stop_within

_TEXT = " Alex played in the harbor. One cold night Alex lost a lantern"
_BORDERS = frozenset({0, 5, 12, 15, 19, 23, 26, 27, 31, 36, 42, 47, 52, 54})


def test_a_stop_begins_and_ends_within_tokens_and_crosses_a_border() -> None:
    found = stop_within(_TEXT, _BORDERS, 20, len(_TEXT))
    assert found is not None
    place = _TEXT.find(found)
    assert not _BORDERS & {place, place + len(found)}
    assert any(place < border < place + len(found) for border in _BORDERS)


def test_a_text_without_known_borders_is_stopped_too() -> None:
    assert stop_within("abcdefghij", frozenset(), 0, 10) is not None


def test_a_text_that_is_too_short_has_no_stop() -> None:
    assert stop_within("abcd", frozenset(), 0, 4) is None
    assert stop_within("", frozenset(), 0, 0) is None


@given(st.text(max_size=60))
def test_a_stop_first_occurs_where_it_was_taken_from_and_leaves_something_on_both_sides(text: str) -> None:
    found = stop_within(text, frozenset(), 0, len(text))
    if found is not None:
        place = text.find(found)
        assert place >= 2
        assert place + len(found) <= len(text) - 2
        assert "\ufffd" not in found
