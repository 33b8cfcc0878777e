"""The whole client against the running server, at both of its mounts."""

import asyncio
import json

import pytest

from tests.end_to_end.running_server import RunningServer
from wireproof_client import (
    AsyncWireproof,
    AuthenticationError,
    InvalidRequestError,
    NotFoundError,
    Wireproof,
    models,
    params,
)

QUESTION: list[params.ChatMessageParam] = [{"role": "user", "content": "Tell me about the sea."}]
TOOL: params.FunctionToolParam = {
    "type": "function",
    "function": {
        "name": "add",
        "parameters": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]},
    },
}


def content(completion: models.ChatCompletion) -> list[tuple[str | None, str, object]]:
    return [(each.message.content, each.finish_reason, each.logprobs) for each in completion.choices]


def test_a_stream_of_a_conversation_folds_into_the_whole_answer(client: Wireproof) -> None:
    whole = client.chat.completions.create(
        messages=QUESTION, max_tokens=12, seed=7, n=2, logprobs=True, top_logprobs=2, temperature=0.7
    )
    stream = client.chat.completions.create(
        messages=QUESTION,
        max_tokens=12,
        seed=7,
        n=2,
        logprobs=True,
        top_logprobs=2,
        temperature=0.7,
        stream=True,
        stream_options={"include_usage": True},
    )
    folded = stream.final()
    assert content(folded) == content(whole)
    assert whole.choices[0].logprobs is not None
    assert folded.usage is not None
    assert whole.usage is not None
    assert folded.usage.total_tokens == whole.usage.total_tokens


def test_a_stream_with_calls_folds_into_the_whole_answer(client: Wireproof) -> None:
    whole = client.chat.completions.create(
        messages=QUESTION, tools=[TOOL], tool_choice="required", max_tokens=64, temperature=0
    )
    folded = client.chat.completions.create(
        messages=QUESTION, tools=[TOOL], tool_choice="required", max_tokens=64, temperature=0, stream=True
    ).final()
    (expected,), (found,) = whole.choices[0].message.tool_calls or [], folded.choices[0].message.tool_calls or []
    assert isinstance(expected, models.ChatFunctionToolCall)
    assert isinstance(found, models.ChatFunctionToolCall)
    assert found.function == expected.function
    assert found.function.name == "add"
    assert "a" in json.loads(found.function.arguments)
    assert folded.choices[0].finish_reason == whole.choices[0].finish_reason


def test_a_stream_of_a_completion_folds_into_the_whole_answer(client: Wireproof) -> None:
    whole = client.completions.create(prompt=["Once", "Then"], max_tokens=6, temperature=0, logprobs=2, echo=True)
    folded = client.completions.create(
        prompt=["Once", "Then"], max_tokens=6, temperature=0, logprobs=2, echo=True, stream=True
    ).final()
    assert [choice.to_dict() for choice in folded.choices] == [choice.to_dict() for choice in whole.choices]


def test_a_response_is_streamed_read_gone_on_from_and_deleted(client: Wireproof) -> None:
    stream = client.responses.create(input="Count.", max_output_tokens=8, temperature=0, stream=True)
    events = list(stream)
    assert not [event for event in events if type(event).__name__ == "UnknownObject"]
    deltas = [event.delta for event in events if isinstance(event, models.ResponseOutputTextDeltaEvent)]
    final = stream.so_far()
    assert "".join(deltas) == final.output_text
    assert client.responses.retrieve(final.id).output_text == final.output_text
    following = client.responses.create(
        input=[*final.output, {"role": "user", "content": "Go on."}], max_output_tokens=8
    )
    assert following.id != final.id
    assert [type(item) for item in client.responses.input_items.list(following.id, order="asc")] == [
        models.OutputMessage,
        models.StoredInputMessage,
    ]
    assert client.responses.delete(final.id).deleted
    with pytest.raises(NotFoundError) as raised:
        client.responses.retrieve(final.id)
    assert raised.value.request_id


def test_a_mistake_is_told_by_its_place_before_a_stream_begins(client: Wireproof) -> None:
    with pytest.raises(InvalidRequestError, match="temperature") as raised:
        client.chat.completions.create(messages=QUESTION, temperature=9, stream=True)
    assert raised.value.param == "temperature"
    assert raised.value.request_id
    with pytest.raises(InvalidRequestError) as raised:
        client.chat.completions.create(messages=[{"role": "user", "content": [{"type": "text", "text": 5}]}])  # type: ignore[list-item]  # what is tested
    assert raised.value.param == "messages[0].content[0].text"


def test_a_wrong_key_is_told_as_such(server: RunningServer) -> None:
    with Wireproof(base_url=f"{server.origin}/v1", api_key="sk-wrong") as stranger, pytest.raises(AuthenticationError):
        stranger.models.list()


async def test_a_hundred_calls_at_once_are_all_answered(server: RunningServer) -> None:
    async with AsyncWireproof(base_url=f"{server.origin}/v1", api_key=server.api_key) as client:
        answers = await asyncio.gather(
            *(client.completions.create(prompt=f"{number}:", max_tokens=2, temperature=0) for number in range(100))
        )
    assert len({answer.id for answer in answers}) == 100


async def test_a_cancelled_task_ends_its_request(server: RunningServer) -> None:
    async with AsyncWireproof(base_url=f"{server.origin}/v1", api_key=server.api_key) as client:
        stream = await client.completions.create(prompt="Once", max_tokens=2000, ignore_eos=True, stream=True)
        begun = asyncio.Event()

        async def reading() -> None:
            async for _ in stream:
                begun.set()

        task = asyncio.create_task(reading())
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert stream.response.is_closed
