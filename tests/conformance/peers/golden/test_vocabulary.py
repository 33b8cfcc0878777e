import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof.peers.golden.language.vocabulary import NoSuchToken, decode, encode


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_decoding_what_was_encoded_gives_the_text_back(text: str) -> None:
    assert "".join(decode(token) for token in encode(text)) == text


def test_common_words_are_one_token_and_others_a_few() -> None:
    assert len(encode("The old house by the river")) == 6
    assert len(encode("conformance")) <= 6


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert "".join(decode(token) for token in encode("a\ud800b")) == "a�b"


@pytest.mark.parametrize("token", [-1, 10**9])
def test_an_id_beyond_the_vocabulary_is_no_token(token: int) -> None:
    with pytest.raises(NoSuchToken):
        decode(token)
