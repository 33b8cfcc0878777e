"""A client that stops waiting gets its timeout, and the server is free for the next."""

import asyncio

import openai
import pytest
from openai import AsyncOpenAI, OpenAI

ENDLESS = {"ignore_eos": True}


def test_a_timeout_is_the_clients_own_error(client: OpenAI) -> None:
    impatient = client.with_options(timeout=0.001)
    with pytest.raises(openai.APITimeoutError):
        impatient.completions.create(model="default", prompt="Once", max_tokens=2000, extra_body=ENDLESS)
    assert client.completions.create(model="default", prompt="Once", max_tokens=1).choices


async def test_a_cancelled_request_frees_the_server(async_client: AsyncOpenAI) -> None:
    tasks = [
        asyncio.create_task(
            async_client.completions.create(model="default", prompt="Once", max_tokens=3000, extra_body=ENDLESS)
        )
        for _ in range(8)
    ]
    done, _ = await asyncio.wait(tasks, timeout=0.1)
    assert not done
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    answer = await asyncio.wait_for(
        async_client.completions.create(model="default", prompt="Once", max_tokens=1), timeout=5
    )
    assert answer.choices
