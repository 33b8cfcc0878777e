"""Streams of completions through the official client."""

from openai import OpenAI

PROMPT = "Say this is a test."


def test_a_stream_adds_up_to_the_whole_answer(client: OpenAI) -> None:
    whole = client.completions.create(model="default", prompt=PROMPT, max_tokens=12, temperature=0)
    chunks = list(client.completions.create(model="default", prompt=PROMPT, max_tokens=12, temperature=0, stream=True))
    choices = [choice for chunk in chunks for choice in chunk.choices]
    assert "".join(choice.text for choice in choices) == whole.choices[0].text
    assert [choice.finish_reason for choice in choices if choice.finish_reason] == [whole.choices[0].finish_reason]
    assert {(chunk.id, chunk.created, chunk.model, chunk.object) for chunk in chunks} == {
        (chunks[0].id, chunks[0].created, "wireproof-tiny", "text_completion")
    }


def test_usage_is_the_last_chunk_and_only_when_asked_for(client: OpenAI) -> None:
    silent = list(client.completions.create(model="default", prompt=PROMPT, max_tokens=4, stream=True))
    assert all(chunk.usage is None and chunk.choices for chunk in silent)
    *others, last = client.completions.create(
        model="default", prompt=PROMPT, max_tokens=4, temperature=0, stream=True, stream_options={"include_usage": True}
    )
    assert all(chunk.usage is None for chunk in others)
    whole = client.completions.create(model="default", prompt=PROMPT, max_tokens=4, temperature=0)
    assert last.choices == []
    assert last.usage is not None
    assert whole.usage is not None
    assert last.usage.completion_tokens == whole.usage.completion_tokens
    assert last.usage.prompt_tokens == whole.usage.prompt_tokens


def test_the_choices_of_a_stream_can_be_told_apart(client: OpenAI) -> None:
    arguments = {"model": "default", "prompt": [PROMPT, "The quick brown fox"], "max_tokens": 8, "temperature": 0}
    whole = client.completions.create(**arguments)  # type: ignore[call-overload]  # the overloads need literal arguments
    texts: dict[int, str] = {}
    for chunk in client.completions.create(**arguments, stream=True):  # type: ignore[call-overload]  # as above
        for choice in chunk.choices:
            texts[choice.index] = texts.get(choice.index, "") + choice.text
    assert texts == {choice.index: choice.text for choice in whole.choices}
