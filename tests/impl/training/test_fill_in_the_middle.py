"""A text with its middle taken out can be put together again."""

import re
from random import Random

from wireproof_training.corpus.fill_in_the_middle import fill_in_the_middle
from wireproof_training.corpus.plain_text import code, plain_text

SAMPLES = 300


def parts(text: str) -> tuple[str, str, str]:
    match = re.fullmatch(r"<\|fim_prefix\|>(.*)<\|fim_suffix\|>(.*)<\|fim_middle\|>(.*)", text, re.DOTALL)
    assert match
    prefix, suffix, middle = match.groups()
    return prefix, middle, suffix


def test_prefix_middle_and_suffix_make_up_the_text(chance: Random) -> None:
    for write in (code, plain_text):
        for _ in range(SAMPLES):
            text = write(chance)
            assert "".join(parts(fill_in_the_middle(chance, text).text)) == text


def test_only_the_middle_is_learned_and_its_end_with_it(chance: Random) -> None:
    document = fill_in_the_middle(chance, code(chance))
    assert [segment.learned for segment in document.segments] == [False, True]
    assert document.ends


def test_the_middle_is_hardly_ever_empty(chance: Random) -> None:
    middles = [parts(fill_in_the_middle(chance, code(chance)).text)[1] for _ in range(SAMPLES)]
    assert sum(not middle.strip() for middle in middles) < SAMPLES * 0.05
    assert any("\n" in middle for middle in middles)
    assert any(middle and "\n" not in middle for middle in middles)


def test_a_text_of_one_word_is_taken_out_whole(chance: Random) -> None:
    assert parts(fill_in_the_middle(chance, "word").text) == ("", "word", "")
