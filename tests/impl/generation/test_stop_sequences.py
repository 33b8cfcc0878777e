"""Stop sequences in text that comes in pieces."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from wireproof_server.generation.stop_sequences import StopSequences

letters = st.text(alphabet="ab.", max_size=6)
sequences = st.lists(st.text(alphabet="ab.", min_size=1, max_size=4), max_size=3)


def play(pieces: Sequence[str], stop: Sequence[str]) -> tuple[list[str], str | None]:
    """What is released for each piece, what comes at the end last; and the stop sequence that ended it."""
    stops = StopSequences(stop)
    released = []
    for piece in pieces:
        result = stops.add(piece)
        released.append(result.text)
        if result.stop_sequence is not None:
            return released, result.stop_sequence
    return [*released, stops.end()], None


@given(st.lists(letters, max_size=8), sequences)
def test_the_text_ends_before_a_stop_sequence_and_holds_none(pieces: list[str], stop: list[str]) -> None:
    released, found = play(pieces, stop)
    whole, text = "".join(pieces), "".join(released)
    assert not any(sequence in text for sequence in stop)
    assert whole.startswith(text + found) if found else text == whole


@given(st.lists(letters, max_size=8), sequences)
def test_how_the_text_was_cut_into_pieces_makes_no_difference(pieces: list[str], stop: list[str]) -> None:
    released, found = play(pieces, stop)
    released_singly, found_singly = play(list("".join(pieces)), stop)
    assert ("".join(released), found) == ("".join(released_singly), found_singly)


@given(st.lists(letters, max_size=8), sequences)
def test_no_character_that_may_belong_to_a_stop_sequence_is_released(pieces: list[str], stop: list[str]) -> None:
    stops = StopSequences(stop)
    seen = sent = ""
    for piece in pieces:
        seen += piece
        result = stops.add(piece)
        if result.stop_sequence is not None:
            return
        sent += result.text
        for position in range(len(sent)):
            assert not any(sequence.startswith(seen[position:]) for sequence in stop)


@given(st.lists(letters, max_size=8), sequences)
def test_nothing_is_held_that_cannot_belong_to_a_stop_sequence(pieces: list[str], stop: list[str]) -> None:
    stops = StopSequences(stop)
    seen = sent = ""
    for piece in pieces:
        seen += piece
        result = stops.add(piece)
        sent += result.text
        if result.stop_sequence is not None:
            return
        held = seen[len(sent) :]
        assert not held or any(sequence.startswith(held) for sequence in stop)


def test_of_two_stop_sequences_the_one_that_comes_first_in_the_text_ends_it() -> None:
    assert play(["one two three"], ["three", "two"]) == (["one "], "two")


def test_a_stop_sequence_across_pieces_is_found() -> None:
    assert play(["x<", "/", "s> y"], ["</s>"]) == (["x", "", ""], "</s>")


def test_what_only_began_like_a_stop_sequence_is_given_in_the_end() -> None:
    assert play(["x</"], ["</s>"]) == (["x", "</"], None)
