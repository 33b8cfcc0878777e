"""Echo and log probabilities in the legacy shape, as scoring harnesses read them."""

import itertools
from typing import cast

from openai import OpenAI
from openai.types import CompletionChoice
from openai.types.completion_choice import Logprobs

PROMPT = "The quick brown fox"


def logprobs_of(choice: CompletionChoice) -> Logprobs:
    assert choice.logprobs is not None
    return choice.logprobs


def test_echo_repeats_the_prompt_before_what_follows(client: OpenAI) -> None:
    plain = client.completions.create(model="default", prompt=PROMPT, max_tokens=5, temperature=0)
    echoed = client.completions.create(model="default", prompt=PROMPT, max_tokens=5, temperature=0, echo=True)
    assert echoed.choices[0].text == PROMPT + plain.choices[0].text


def test_the_four_lists_are_aligned_with_each_other_and_with_the_text(client: OpenAI) -> None:
    completion = client.completions.create(
        model="default", prompt=PROMPT, max_tokens=5, temperature=0, echo=True, logprobs=3
    )
    (choice,) = completion.choices
    logprobs = logprobs_of(choice)
    assert logprobs.tokens is not None
    assert logprobs.token_logprobs is not None
    assert logprobs.top_logprobs is not None
    assert logprobs.text_offset is not None
    assert "".join(logprobs.tokens) == choice.text
    assert len(logprobs.token_logprobs) == len(logprobs.top_logprobs) == len(logprobs.tokens)
    assert logprobs.text_offset == [0, *itertools.accumulate(len(token) for token in logprobs.tokens[:-1])]
    first, *others = cast("list[float | None]", logprobs.token_logprobs)
    assert first is None, "nothing predicts the first token of a prompt"
    assert all(logprob is not None and logprob <= 0 for logprob in others)
    assert completion.usage is not None
    # What starts every text is read, and counted, but is nobody's text.
    assert completion.usage.total_tokens - len(logprobs.tokens) in {0, 1}


def test_a_greedy_token_is_the_most_likely_of_its_alternatives(client: OpenAI) -> None:
    completion = client.completions.create(model="default", prompt=PROMPT, max_tokens=4, temperature=0, logprobs=2)
    logprobs = logprobs_of(completion.choices[0])
    assert logprobs.tokens
    assert logprobs.top_logprobs
    for token, alternatives in zip(logprobs.tokens, logprobs.top_logprobs, strict=True):
        assert len(alternatives) >= 2
        assert max(alternatives, key=lambda name: alternatives[name]) == token


def test_a_prompt_can_be_scored_without_generating(client: OpenAI) -> None:
    completion = client.completions.create(model="default", prompt=PROMPT, max_tokens=0, echo=True, logprobs=1)
    (choice,) = completion.choices
    assert choice.text == PROMPT
    assert completion.usage is not None
    assert completion.usage.completion_tokens == 0
    assert logprobs_of(choice).token_logprobs is not None


def test_a_stream_carries_the_same_logprobs_as_the_whole_answer(client: OpenAI) -> None:
    whole = client.completions.create(
        model="default", prompt=PROMPT, max_tokens=5, temperature=0, echo=True, logprobs=1
    )
    stream = client.completions.create(
        model="default", prompt=PROMPT, max_tokens=5, temperature=0, echo=True, logprobs=1, stream=True
    )
    pieces = [choice.logprobs for chunk in stream for choice in chunk.choices if choice.logprobs is not None]
    expected = logprobs_of(whole.choices[0])
    assert [token for piece in pieces for token in piece.tokens or []] == expected.tokens
    assert [offset for piece in pieces for offset in piece.text_offset or []] == expected.text_offset
    assert [value for piece in pieces for value in piece.token_logprobs or []] == expected.token_logprobs
