"""The SDK's own accumulator, which is strict about the order and shape of chunks."""

from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam
from pydantic import BaseModel, Field

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello, how are you?"}]


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int = Field(ge=0, le=120)


def test_the_events_of_a_text_end_in_the_whole_answer(client: OpenAI) -> None:
    with client.chat.completions.stream(model="default", messages=HELLO, temperature=0) as stream:
        events = list(stream)
        final = stream.get_final_completion()
    deltas = [event.delta for event in events if event.type == "content.delta"]
    (done,) = [event for event in events if event.type == "content.done"]
    assert "".join(deltas) == done.content == final.choices[0].message.content
    assert final.choices[0].finish_reason == "stop"


def test_the_final_answer_has_the_usage_when_asked_for(client: OpenAI) -> None:
    with client.chat.completions.stream(
        model="default", messages=HELLO, temperature=0, stream_options={"include_usage": True}
    ) as stream:
        final = stream.get_final_completion()
    assert final.usage is not None
    assert final.usage.completion_tokens > 0


def test_logprobs_accumulate(client: OpenAI) -> None:
    with client.chat.completions.stream(
        model="default", messages=HELLO, temperature=0, logprobs=True, top_logprobs=1
    ) as stream:
        (done,) = [event for event in stream if event.type == "logprobs.content.done"]
        final = stream.get_final_completion()
    assert "".join(entry.token for entry in done.content) == final.choices[0].message.content


def test_a_schema_is_parsed_at_the_end(client: OpenAI) -> None:
    with client.chat.completions.stream(
        model="default",
        messages=[{"role": "user", "content": "Tom is 33 years old. Reply in JSON with name, age."}],
        response_format=Person,
        temperature=0,
        max_tokens=100,
    ) as stream:
        (done,) = [event for event in stream if event.type == "content.done"]
    assert isinstance(done.parsed, Person)


def test_the_pieces_of_a_tool_call_end_in_its_arguments(client: OpenAI) -> None:
    with client.chat.completions.stream(
        model="default",
        messages=[{"role": "user", "content": "What's the weather like in Boston today?"}],
        tools=[
            {
                "type": "function",
                "function": {
                    "name": "get_weather",
                    "strict": True,
                    "parameters": {
                        "type": "object",
                        "properties": {"location": {"type": "string", "maxLength": 20}},
                        "required": ["location"],
                        "additionalProperties": False,
                    },
                },
            }
        ],
        tool_choice="required",
        parallel_tool_calls=False,
        temperature=0,
        max_tokens=100,
    ) as stream:
        events = list(stream)
        final = stream.get_final_completion()
    (done,) = [event for event in events if event.type == "tool_calls.function.arguments.done"]
    pieces = [event.arguments_delta for event in events if event.type == "tool_calls.function.arguments.delta"]
    assert done.name == "get_weather"
    assert "".join(pieces) == done.arguments
    assert isinstance(done.parsed_arguments, dict)
    (call,) = final.choices[0].message.tool_calls or []
    assert call.function.parsed_arguments == done.parsed_arguments
    assert final.choices[0].finish_reason == "tool_calls"
