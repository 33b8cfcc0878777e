"""Text is released in whole tokens, and cut where it must end inside one."""

from hypothesis import given
from hypothesis import strategies as st

from wireproof_server.engines.llama_server.token_pieces import TokenPiece, WaitingPieces
from wireproof_server.generation.events import TokenLogprob


def piece(text: str) -> TokenPiece:
    return TokenPiece(text, token=1, tokens=1, logprob=TokenLogprob(text, -1.0, text.encode(), 1))


@given(st.lists(st.text(max_size=4), max_size=8), st.lists(st.integers(0, 6), max_size=8))
def test_what_is_released_is_the_text_and_its_entries_are_aligned(texts: list[str], releases: list[int]) -> None:
    waiting = WaitingPieces()
    whole = "".join(texts)
    for text in texts:
        waiting.add(piece(text))
    left = len(whole)
    released = ""
    for characters in releases:
        asked = min(characters, left)
        left -= asked
        text, logprobs = waiting.release(asked)
        assert "".join(each.token for each in logprobs) == text
        released += text
        assert len(released) <= len(whole) - left, "nothing is released before it may be"
    text, logprobs = waiting.end(left)
    assert "".join(each.token for each in logprobs) == text
    assert released + text == whole


def test_a_token_that_reaches_beyond_the_end_is_cut() -> None:
    waiting = WaitingPieces()
    waiting.add(piece("ab"))
    waiting.add(piece("cd"))
    text, (first, second) = waiting.end(3)
    assert text == "abc"
    assert (first.token, second.token, second.bytes, second.logprob) == ("ab", "c", b"c", -1.0)


def test_a_token_is_held_until_all_of_it_may_go() -> None:
    waiting = WaitingPieces()
    waiting.add(piece("abc"))
    assert waiting.release(2) == ("", ())
    assert waiting.release(1)[0] == "abc"
