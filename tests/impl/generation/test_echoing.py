"""The prompt in front of its completion."""

import pytest

from wireproof_server.generation.echoing import echo
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Started, TokenLogprob
from wireproof_server.generation.requests import TextRequest

REQUEST = TextRequest("m", "ab", prompt_logprobs=1)


def token(text: str, logprob: float | None, *top: TokenLogprob) -> TokenLogprob:
    return TokenLogprob(text, logprob, text.encode(), top=top)


BEGINNING, A, B = token("", None), token("a", -1.0, token("x", -0.5)), token("b", -2.0, token("y", -0.1))


@pytest.mark.parametrize("entries", [(BEGINNING, A, B), (token("a", None), B)], ids=["with BOS", "without"])
def test_only_the_tokens_of_the_text_are_echoed_and_the_first_has_no_probability(
    entries: tuple[TokenLogprob, ...],
) -> None:
    delta = echo(REQUEST, Started("m", prompt_text="ab", prompt_logprobs=entries), 0)
    assert delta.text == "ab"
    assert delta.logprobs == (token("a", None), B)


def test_an_empty_prompt_has_no_tokens_to_echo() -> None:
    delta = echo(REQUEST, Started("m", prompt_text="", prompt_logprobs=(BEGINNING,)), 3)
    assert (delta.index, delta.text, delta.logprobs) == (3, "", ())


def test_part_of_a_character_is_a_token_of_the_text() -> None:
    half = TokenLogprob("", -1.0, b"\xc3")
    delta = echo(REQUEST, Started("m", prompt_text="é", prompt_logprobs=(BEGINNING, half, token("é", -1.0))), 0)
    assert len(delta.logprobs) == 2


@pytest.mark.parametrize("started", [Started("m", prompt_logprobs=()), Started("m", prompt_text="a")])
def test_an_engine_that_does_not_tell_what_is_needed_has_failed(started: Started) -> None:
    with pytest.raises(EngineFailed):
        echo(TextRequest("m", (1,), prompt_logprobs=1), started, 0)
