"""Where a completion ends: stop sequences, the token limit, and a suffix to meet."""

import pytest
from openai import OpenAI

PROMPT = "The quick brown fox"


def greedy(client: OpenAI) -> str:
    return client.completions.create(model="default", prompt=PROMPT, max_tokens=12, temperature=0).choices[0].text


@pytest.mark.parametrize("stream", [False, True])
def test_a_stop_sequence_ends_the_text_before_it(client: OpenAI, *, stream: bool) -> None:
    reference = greedy(client)
    stop = reference[5:9]
    expected = reference[: reference.index(stop)]
    if stream:
        chunks = list(
            client.completions.create(
                model="default", prompt=PROMPT, max_tokens=12, temperature=0, stop=stop, stream=True
            )
        )
        choices = [choice for chunk in chunks for choice in chunk.choices]
        assert "".join(choice.text for choice in choices) == expected
        assert choices[-1].finish_reason == "stop"
    else:
        (choice,) = client.completions.create(
            model="default", prompt=PROMPT, max_tokens=12, temperature=0, stop=stop
        ).choices
        assert choice.text == expected
        assert choice.finish_reason == "stop"


def test_the_first_of_several_stop_sequences_ends_the_text(client: OpenAI) -> None:
    reference = greedy(client)
    late, early = reference[8:11], reference[3:6]
    completion = client.completions.create(
        model="default", prompt=PROMPT, max_tokens=12, temperature=0, stop=[late, early]
    )
    assert completion.choices[0].text == reference[: reference.index(early)]


def test_the_token_limit_is_reported_as_length(client: OpenAI) -> None:
    completion = client.completions.create(model="default", prompt=PROMPT, max_tokens=2, temperature=0)
    assert completion.choices[0].finish_reason == "length"
    assert completion.usage is not None
    assert completion.usage.completion_tokens == 2


def test_a_suffix_changes_what_is_filled_in(client: OpenAI) -> None:
    head = "def add(a, b):\n    return "
    filled = client.completions.create(model="default", prompt=head, suffix="\n", max_tokens=12, temperature=0)
    continued = client.completions.create(model="default", prompt=head, max_tokens=12, temperature=0)
    assert filled.usage is not None
    assert continued.usage is not None
    assert filled.usage.prompt_tokens > continued.usage.prompt_tokens
    assert filled.choices[0].text.strip()
