"""Entries of a prompt read as its text."""

from wireproof_server.engines.llama_server.prompt_scoring import as_written
from wireproof_server.engines.llama_server.vocabulary import Vocabulary
from wireproof_server.generation.events import TokenLogprob


def entries(*texts: str) -> tuple[TokenLogprob, ...]:
    return tuple(TokenLogprob(text, -1.0, text.encode()) for text in texts)


def test_a_beginning_token_has_no_text() -> None:
    assert [entry.token for entry in as_written(entries("<s>", "a", "b"), 1, "ab")] == ["", "a", "b"]


def test_a_space_that_the_tokeniser_added_is_not_in_the_text() -> None:
    assert [entry.bytes for entry in as_written(entries("<s>", " a", " b"), 1, "a b")] == [b"", b"a", b" b"]


def test_a_space_that_was_written_stays() -> None:
    assert [entry.token for entry in as_written(entries(" a", "b"), 0, " ab")] == [" a", "b"]


def test_a_character_belongs_to_the_token_that_completes_it() -> None:
    vocabulary = Vocabulary((b"\xf0\x9f", b"\x99\x82!", b"", b"\xff"), {2: "<end>"})
    assert vocabulary.texts([0, 1, 2, 3, 0]) == ["", "\U0001f642!", "<end>", "\ufffd", "\ufffd"]
    assert "".join(vocabulary.texts([0, 1, 2, 3, 0])) == vocabulary.text([0, 1, 2, 3, 0])
