"""The asynchronous client: the same responses, many at a time."""

import asyncio

from openai import AsyncOpenAI
from openai.types.responses import FunctionToolParam, ResponseFunctionToolCall
from pydantic import BaseModel

from tests.end_to_end.openai_sdk.responses.background import FINAL

HELLO = "Hello, how are you?"


class Verdict(BaseModel):
    yes: bool


async def test_concurrent_responses_do_not_change_each_other(async_client: AsyncOpenAI) -> None:
    responses = await asyncio.gather(
        *(async_client.responses.create(model="default", input=HELLO, temperature=0) for _ in range(8))
    )
    assert len({response.output_text for response in responses}) == 1
    assert len({response.id for response in responses}) == 8
    stored = await asyncio.gather(*(async_client.responses.retrieve(response.id) for response in responses))
    assert [response.to_dict() for response in stored] == [response.to_dict() for response in responses]


async def test_the_stream_helper_accumulates(async_client: AsyncOpenAI) -> None:
    async with async_client.responses.stream(model="default", input=HELLO, temperature=0) as stream:
        deltas = [event.delta async for event in stream if event.type == "response.output_text.delta"]
        final = await stream.get_final_response()
    assert "".join(deltas) == final.output_text != ""


async def test_parse_gives_an_instance_of_the_model(async_client: AsyncOpenAI) -> None:
    response = await async_client.responses.parse(
        model="default", input=HELLO, text_format=Verdict, temperature=1.5, max_output_tokens=40
    )
    assert isinstance(response.output_parsed, Verdict)


async def test_the_tool_loop_streams(async_client: AsyncOpenAI, weather_tool: FunctionToolParam) -> None:
    async with async_client.responses.stream(
        model="default",
        input="What's the weather like in Boston today?",
        tools=[weather_tool],
        tool_choice={"type": "function", "name": "get_weather"},
        parallel_tool_calls=False,
        temperature=0,
        max_output_tokens=100,
    ) as stream:
        first = await stream.get_final_response()
    (call,) = first.output
    assert isinstance(call, ResponseFunctionToolCall)
    async with async_client.responses.stream(
        model="default",
        previous_response_id=first.id,
        input=[{"type": "function_call_output", "call_id": call.call_id, "output": "Sunny, 21 degrees."}],
        tools=[weather_tool],
        temperature=0,
        max_output_tokens=100,
    ) as stream:
        second = await stream.get_final_response()
    assert second.output_text != ""


async def test_a_background_response_is_polled_and_its_stream_read_again(async_client: AsyncOpenAI) -> None:
    response = await async_client.responses.create(model="default", input=HELLO, background=True, temperature=0)
    async with asyncio.timeout(30):
        while response.status not in FINAL:
            await asyncio.sleep(0.02)
            response = await async_client.responses.retrieve(response.id)
    assert response.status == "completed"
    stream = await async_client.responses.retrieve(response.id, stream=True, starting_after=1)
    events = [event async for event in stream]
    assert [event.sequence_number for event in events] == list(range(2, len(events) + 2))
    assert events[-1].type == "response.completed"


async def test_pages_of_input_follow_each_other_by_themselves(async_client: AsyncOpenAI) -> None:
    made = await async_client.responses.create(
        model="default",
        input=[{"role": "user", "content": f"Number {number}"} for number in range(5)],
        max_output_tokens=16,
    )
    items = [item async for item in async_client.responses.input_items.list(made.id, limit=2)]
    assert len({item.id for item in items}) == 5


async def test_a_task_that_is_cancelled_leaves_the_server_well(async_client: AsyncOpenAI) -> None:
    task = asyncio.create_task(
        async_client.responses.create(
            model="default", input=HELLO, max_output_tokens=3000, extra_body={"ignore_eos": True}
        )
    )
    done, _ = await asyncio.wait([task], timeout=0.1)
    assert not done
    task.cancel()
    assert isinstance((await asyncio.gather(task, return_exceptions=True))[0], asyncio.CancelledError)
    assert (await async_client.responses.create(model="default", input=HELLO, max_output_tokens=16)).output_text
