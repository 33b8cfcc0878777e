"""The SDK's own accumulator, which is strict about the order and shape of events."""

from itertools import pairwise

from openai import OpenAI
from openai.types.responses import FunctionToolParam, ParsedResponseFunctionToolCall
from pydantic import BaseModel, Field

HELLO = "Hello, how are you?"


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int = Field(ge=0, le=120)


def test_the_events_of_a_text_end_in_the_whole_response(client: OpenAI) -> None:
    with client.responses.stream(model="default", input=HELLO, temperature=0) as stream:
        events = list(stream)
        final = stream.get_final_response()
    snapshots = [event.snapshot for event in events if event.type == "response.output_text.delta"]
    (done,) = [event for event in events if event.type == "response.output_text.done"]
    assert snapshots[-1] == done.text == final.output_text != ""
    assert all(longer.startswith(shorter) for shorter, longer in pairwise(snapshots))
    assert final.status == "completed"
    assert final.usage is not None


def test_a_schema_is_parsed_at_the_end(client: OpenAI) -> None:
    with client.responses.stream(
        model="default",
        input="Tom is 33 years old. Reply in JSON with name, age.",
        text_format=Person,
        temperature=0,
        max_output_tokens=100,
    ) as stream:
        (done,) = [event for event in stream if event.type == "response.output_text.done"]
        final = stream.get_final_response()
    assert isinstance(done.parsed, Person)
    assert final.output_parsed == done.parsed


def test_the_pieces_of_a_call_end_in_its_arguments(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    with client.responses.stream(
        model="default",
        input="What's the weather like in Boston today?",
        tools=[weather_tool],
        tool_choice="required",
        parallel_tool_calls=False,
        temperature=0,
        max_output_tokens=100,
    ) as stream:
        events = list(stream)
        final = stream.get_final_response()
    snapshots = [event.snapshot for event in events if event.type == "response.function_call_arguments.delta"]
    (done,) = [event for event in events if event.type == "response.function_call_arguments.done"]
    (call,) = final.output
    assert isinstance(call, ParsedResponseFunctionToolCall)
    assert snapshots[-1] == done.arguments == call.arguments
    assert call.parsed_arguments == {"location": "Boston"}
