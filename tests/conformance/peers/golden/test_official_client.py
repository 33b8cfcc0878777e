import json

import openai
import pytest
from openai import OpenAI
from openai.types.chat import ChatCompletionFunctionToolParam
from openai.types.responses import FunctionToolParam
from pydantic import BaseModel

from wireproof.peers.golden.settings import MODEL

PARAMETERS: dict[str, object] = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
    "additionalProperties": False,
}
CHAT_TOOL: ChatCompletionFunctionToolParam = {
    "type": "function",
    "function": {"name": "get_weather", "parameters": PARAMETERS, "strict": True},
}
TOOL: FunctionToolParam = {"type": "function", "name": "get_weather", "parameters": PARAMETERS, "strict": True}


class Town(BaseModel):
    name: str
    rivers: list[str]


def test_completions_stream_what_they_say_whole(client: OpenAI) -> None:
    whole = client.completions.create(model=MODEL, prompt="The old house", temperature=0, max_tokens=30)
    stream = client.completions.create(model=MODEL, prompt="The old house", temperature=0, max_tokens=30, stream=True)
    assert "".join(chunk.choices[0].text for chunk in stream) == whole.choices[0].text
    assert whole.usage is not None
    assert whole.usage.completion_tokens <= 30


def test_echoed_prompts_have_log_probabilities(client: OpenAI) -> None:
    answer = client.completions.create(model=MODEL, prompt="The old house", echo=True, max_tokens=0, logprobs=2)
    assert answer.choices[0].text == "The old house"
    logprobs = answer.choices[0].logprobs
    assert logprobs is not None
    assert logprobs.tokens == ["The", " old", " house"]
    assert logprobs.text_offset == [0, 3, 7]


def test_several_prompts_and_choices_are_numbered_in_turn(client: OpenAI) -> None:
    answer = client.completions.create(model=MODEL, prompt=["one", "two"], n=2, max_tokens=3)
    assert [choice.index for choice in answer.choices] == [0, 1, 2, 3]


def test_chat_streams_add_up_in_the_client(client: OpenAI) -> None:
    with client.chat.completions.stream(
        model=MODEL, messages=[{"role": "user", "content": "Hello"}], temperature=0
    ) as stream:
        stream.until_done()
        streamed = stream.get_final_completion()
    whole = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hello"}], temperature=0)
    assert streamed.choices[0].message.content == whole.choices[0].message.content


def test_a_call_is_made_answered_and_talked_about(client: OpenAI) -> None:
    asked: openai.types.chat.ChatCompletionMessageParam = {"role": "user", "content": "What is the weather?"}
    answer = client.chat.completions.create(model=MODEL, messages=[asked], tools=[CHAT_TOOL], tool_choice="required")
    assert answer.choices[0].finish_reason == "tool_calls"
    (call,) = answer.choices[0].message.tool_calls or []
    assert call.type == "function"
    assert set(json.loads(call.function.arguments)) == {"city"}
    made: openai.types.chat.ChatCompletionMessageFunctionToolCallParam = {
        "id": call.id,
        "type": "function",
        "function": {"name": call.function.name, "arguments": call.function.arguments},
    }
    told = client.chat.completions.create(
        model=MODEL,
        messages=[
            asked,
            {"role": "assistant", "tool_calls": [made]},
            {"role": "tool", "tool_call_id": call.id, "content": "rain"},
        ],
        tools=[CHAT_TOOL],
    )
    assert told.choices[0].message.content


def test_answers_are_parsed_by_their_schema(client: OpenAI) -> None:
    answer = client.chat.completions.parse(
        model=MODEL, messages=[{"role": "user", "content": "A town"}], response_format=Town
    )
    assert isinstance(answer.choices[0].message.parsed, Town)
    response = client.responses.parse(model=MODEL, input="A town", text_format=Town)
    assert isinstance(response.output_parsed, Town)


def test_responses_are_streamed_stored_and_gone_on_from(client: OpenAI) -> None:
    with client.responses.stream(model=MODEL, input="Hello", tools=[TOOL]) as stream:
        stream.until_done()
        first = stream.get_final_response()
    assert client.responses.retrieve(first.id).output_text == first.output_text
    second = client.responses.create(model=MODEL, input="And then?", previous_response_id=first.id)
    assert second.usage is not None
    assert first.usage is not None
    assert second.usage.input_tokens > first.usage.total_tokens
    assert [item.type for item in client.responses.input_items.list(first.id)] == ["message"]
    client.responses.delete(first.id)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(first.id)


def test_work_in_the_background_can_be_cancelled(client: OpenAI) -> None:
    begun = client.responses.create(model=MODEL, input="Hello", background=True)
    assert begun.status == "queued"
    assert client.responses.cancel(begun.id).status == "cancelled"


def test_models_are_listed_and_retrieved(client: OpenAI) -> None:
    (model,) = client.models.list()
    assert client.models.retrieve(model.id).id == MODEL


def test_errors_are_those_that_the_client_knows(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as unknown:
        client.chat.completions.create(model="no-such", messages=[{"role": "user", "content": "Hello"}])
    assert unknown.value.code == "model_not_found"
    with pytest.raises(openai.BadRequestError) as wrong:
        client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hello"}], temperature=3)
    assert wrong.value.param == "temperature"
    with pytest.raises(openai.AuthenticationError):
        client.with_options(api_key="sk-wrong").models.list()
    with pytest.raises(openai.BadRequestError) as long:
        client.completions.create(model=MODEL, prompt="word " * 5000)
    assert long.value.code == "context_length_exceeded"
