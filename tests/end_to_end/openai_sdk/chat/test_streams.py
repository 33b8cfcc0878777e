"""Chat answers chunk by chunk through the official client."""

from openai import OpenAI
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello, how are you?"}]


def contents(chunks: list[ChatCompletionChunk]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for chunk in chunks:
        for choice in chunk.choices:
            texts[choice.index] = texts.get(choice.index, "") + (choice.delta.content or "")
    return texts


def test_a_stream_adds_up_to_the_whole_answer(client: OpenAI) -> None:
    whole = client.chat.completions.create(model="default", messages=HELLO, temperature=0)
    chunks = list(client.chat.completions.create(model="default", messages=HELLO, temperature=0, stream=True))
    assert contents(chunks) == {0: whole.choices[0].message.content}
    choices = [choice for chunk in chunks for choice in chunk.choices]
    assert [choice.delta.role for choice in choices if choice.delta.role] == ["assistant"]
    assert [choice.finish_reason for choice in choices if choice.finish_reason] == ["stop"]
    assert {(chunk.id, chunk.created, chunk.model, chunk.object) for chunk in chunks} == {
        (chunks[0].id, chunks[0].created, "wireproof-tiny", "chat.completion.chunk")
    }


def test_usage_is_the_last_chunk_and_only_when_asked_for(client: OpenAI) -> None:
    silent = list(client.chat.completions.create(model="default", messages=HELLO, max_tokens=4, stream=True))
    assert all(chunk.usage is None and chunk.choices for chunk in silent)
    *others, last = client.chat.completions.create(
        model="default", messages=HELLO, max_tokens=4, stream=True, stream_options={"include_usage": True}
    )
    assert all(chunk.usage is None for chunk in others)
    assert last.choices == []
    assert last.usage is not None
    assert last.usage.completion_tokens == 4


def test_the_answers_of_a_stream_can_be_told_apart(client: OpenAI) -> None:
    whole = client.chat.completions.create(model="default", messages=HELLO, n=2, seed=4, temperature=1, max_tokens=8)
    chunks = list(
        client.chat.completions.create(
            model="default", messages=HELLO, n=2, seed=4, temperature=1, max_tokens=8, stream=True
        )
    )
    assert contents(chunks) == {choice.index: choice.message.content for choice in whole.choices}


def test_logprobs_come_with_their_deltas(client: OpenAI) -> None:
    chunks = list(
        client.chat.completions.create(
            model="default", messages=HELLO, max_tokens=6, temperature=0, logprobs=True, top_logprobs=1, stream=True
        )
    )
    entries = [
        entry
        for chunk in chunks
        for choice in chunk.choices
        if choice.logprobs
        for entry in choice.logprobs.content or []
    ]
    assert "".join(entry.token for entry in entries) == contents(chunks)[0]


def test_leaving_a_stream_early_is_clean(client: OpenAI) -> None:
    with client.chat.completions.create(model="default", messages=HELLO, max_tokens=1000, stream=True) as stream:
        assert next(iter(stream)).choices
    assert client.models.list().data
