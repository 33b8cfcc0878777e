"""The asynchronous client: the same answers, many at a time."""

import asyncio

from openai import AsyncOpenAI
from openai.types.chat import ChatCompletionMessageParam
from pydantic import BaseModel

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello, how are you?"}]


class Verdict(BaseModel):
    yes: bool


async def test_concurrent_requests_do_not_change_each_other(async_client: AsyncOpenAI) -> None:
    answers = await asyncio.gather(
        *(async_client.chat.completions.create(model="default", messages=HELLO, temperature=0) for _ in range(8))
    )
    assert len({answer.choices[0].message.content for answer in answers}) == 1
    assert len({answer.id for answer in answers}) == 8


async def test_a_completion_streams(async_client: AsyncOpenAI) -> None:
    stream = await async_client.completions.create(
        model="default", prompt="The quick brown fox", max_tokens=6, temperature=0, stream=True
    )
    text = "".join([choice.text async for chunk in stream for choice in chunk.choices])
    whole = await async_client.completions.create(
        model="default", prompt="The quick brown fox", max_tokens=6, temperature=0
    )
    assert text == whole.choices[0].text


async def test_the_stream_helper_accumulates(async_client: AsyncOpenAI) -> None:
    async with async_client.chat.completions.stream(model="default", messages=HELLO, temperature=0) as stream:
        deltas = [event.delta async for event in stream if event.type == "content.delta"]
        final = await stream.get_final_completion()
    assert "".join(deltas) == final.choices[0].message.content


async def test_parse_gives_an_instance_of_the_model(async_client: AsyncOpenAI) -> None:
    answer = await async_client.chat.completions.parse(
        model="default", messages=HELLO, response_format=Verdict, temperature=1.5, seed=1, max_tokens=40
    )
    assert isinstance(answer.choices[0].message.parsed, Verdict)


async def test_models_are_listed(async_client: AsyncOpenAI) -> None:
    assert [model.id async for model in async_client.models.list()]
