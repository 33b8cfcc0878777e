"""Chat answers in one piece through the official client."""

from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello, how are you?"}]


def test_a_message_is_answered(client: OpenAI) -> None:
    answer = client.chat.completions.create(model="wireproof-tiny", messages=HELLO, temperature=0)
    (choice,) = answer.choices
    assert answer.object == "chat.completion"
    assert choice.message.role == "assistant"
    assert choice.message.content
    assert choice.message.tool_calls is None
    assert choice.finish_reason == "stop"
    assert answer.usage is not None
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens


def test_every_role_and_text_parts_are_taken(client: OpenAI) -> None:
    answer = client.chat.completions.create(
        model="default",
        messages=[
            {"role": "developer", "content": "Be brief."},
            {"role": "system", "content": [{"type": "text", "text": "Be kind."}]},
            {"role": "user", "content": "My name is Tom.", "name": "tom"},
            {"role": "assistant", "content": "Hello Tom!"},
            {"role": "user", "content": [{"type": "text", "text": "What is"}, {"type": "text", "text": " my name?"}]},
        ],
        max_completion_tokens=16,
        temperature=0,
    )
    assert answer.choices[0].message.content


def test_n_answers_are_numbered(client: OpenAI) -> None:
    answer = client.chat.completions.create(model="default", messages=HELLO, n=3, temperature=1, max_tokens=8, seed=1)
    assert [choice.index for choice in answer.choices] == [0, 1, 2]


def test_logprobs_spell_the_content_and_list_alternatives(client: OpenAI) -> None:
    answer = client.chat.completions.create(
        model="default", messages=HELLO, logprobs=True, top_logprobs=2, temperature=0, max_tokens=6
    )
    (choice,) = answer.choices
    assert choice.logprobs is not None
    assert choice.logprobs.content
    assert "".join(entry.token for entry in choice.logprobs.content) == choice.message.content
    for entry in choice.logprobs.content:
        assert entry.bytes == list(entry.token.encode())
        assert len(entry.top_logprobs) == 2
        assert entry.top_logprobs[0].token == entry.token
        assert entry.top_logprobs[0].logprob == entry.logprob <= 0


def test_a_short_limit_is_reported_as_length(client: OpenAI) -> None:
    answer = client.chat.completions.create(model="default", messages=HELLO, max_completion_tokens=2, temperature=0)
    assert answer.choices[0].finish_reason == "length"
    assert answer.usage is not None
    assert answer.usage.completion_tokens == 2


def test_a_stop_sequence_is_not_part_of_the_answer(client: OpenAI) -> None:
    reference = (
        client.chat.completions.create(model="default", messages=HELLO, temperature=0).choices[0].message.content
    )
    assert reference is not None
    stop = reference[6:10]
    answer = client.chat.completions.create(model="default", messages=HELLO, temperature=0, stop=[stop])
    assert answer.choices[0].message.content == reference[: reference.index(stop)]
    assert answer.choices[0].finish_reason == "stop"
