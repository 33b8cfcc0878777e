"""Each of the four kinds of prompt through the official client."""

import pytest
from openai import OpenAI

FOX = "The quick brown fox"


def test_a_string_is_continued(client: OpenAI) -> None:
    completion = client.completions.create(model="wireproof-tiny", prompt=FOX, max_tokens=8, temperature=0)
    assert completion.object == "text_completion"
    assert completion.model == "wireproof-tiny"
    assert [choice.index for choice in completion.choices] == [0]
    assert completion.choices[0].text
    assert completion.choices[0].finish_reason in {"stop", "length"}


def test_each_of_several_strings_is_continued_in_order(client: OpenAI) -> None:
    other = "Once upon a time"
    together = client.completions.create(model="default", prompt=[FOX, other], max_tokens=6, temperature=0)
    alone = [
        client.completions.create(model="default", prompt=prompt, max_tokens=6, temperature=0).choices[0].text
        for prompt in (FOX, other)
    ]
    assert [choice.index for choice in together.choices] == [0, 1]
    assert [choice.text for choice in together.choices] == alone


@pytest.mark.parametrize("lists", [1, 2])
def test_token_ids_are_echoed_as_their_text(client: OpenAI, lists: int) -> None:
    ids = [1000, 2000, 3000]  # whole words, not bytes of a character
    prompt: list[int] | list[list[int]] = ids if lists == 1 else [ids] * lists
    completion = client.completions.create(model="default", prompt=prompt, max_tokens=0, echo=True, logprobs=0)
    assert len(completion.choices) == lists
    for choice in completion.choices:
        assert choice.logprobs is not None
        assert choice.logprobs.tokens is not None
        assert len(choice.logprobs.tokens) == len(ids)
        assert "".join(choice.logprobs.tokens) == choice.text != ""
    assert completion.usage is not None
    assert completion.usage.prompt_tokens == len(ids) * lists
    assert completion.usage.completion_tokens == 0
