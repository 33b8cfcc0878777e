"""Several choices a prompt: n and best_of."""

from openai import OpenAI


def test_n_choices_are_numbered_prompt_by_prompt(client: OpenAI) -> None:
    completion = client.completions.create(
        model="default", prompt=["One", "Two"], n=3, max_tokens=4, temperature=1, seed=7
    )
    assert sorted(choice.index for choice in completion.choices) == list(range(6))


def test_every_choice_counts_in_the_usage(client: OpenAI) -> None:
    one = client.completions.create(model="default", prompt="Count", max_tokens=5, extra_body={"ignore_eos": True})
    three = client.completions.create(
        model="default", prompt="Count", max_tokens=5, n=3, extra_body={"ignore_eos": True}
    )
    assert one.usage is not None
    assert three.usage is not None
    assert three.usage.prompt_tokens == one.usage.prompt_tokens
    assert three.usage.completion_tokens >= 3
    assert three.usage.total_tokens == three.usage.prompt_tokens + three.usage.completion_tokens


def test_best_of_answers_with_the_most_likely_and_counts_all(client: OpenAI) -> None:
    completion = client.completions.create(
        model="default", prompt="Once upon a time", best_of=4, n=2, max_tokens=6, temperature=1, seed=3, logprobs=0
    )
    assert [choice.index for choice in completion.choices] == [0, 1]
    means = []
    for choice in completion.choices:
        assert choice.logprobs is not None
        values = choice.logprobs.token_logprobs
        assert values
        means.append(sum(values) / len(values))
    assert means == sorted(means, reverse=True)
    assert completion.usage is not None
    generated = sum(len(choice.logprobs.tokens or []) for choice in completion.choices if choice.logprobs)
    assert completion.usage.completion_tokens > generated


def test_a_seed_repeats_a_sample(client: OpenAI) -> None:
    texts = {
        client.completions.create(model="default", prompt="Once", max_tokens=12, temperature=1, seed=seed)
        .choices[0]
        .text
        for seed in (5, 5, 5)
    }
    assert len(texts) == 1


def test_seeds_differ_from_each_other(client: OpenAI) -> None:
    texts = {
        client.completions.create(model="default", prompt="Once", max_tokens=24, temperature=1.5, seed=seed)
        .choices[0]
        .text
        for seed in range(5)
    }
    assert len(texts) > 1
