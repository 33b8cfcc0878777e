"""Two turns with a tool's result in between: streamed and not, through the store and through full input."""

from typing import Any

import pytest
from openai import OpenAI
from openai.types.responses import (
    FunctionToolParam,
    Response,
    ResponseFunctionToolCall,
    ResponseInputItemParam,
)
from openai.types.responses.response_input_item_param import FunctionCallOutput

from tests.end_to_end.openai_sdk.responses.token_counts import token_counts

WEATHER: ResponseInputItemParam = {"role": "user", "content": "What's the weather like in Boston today?"}
RESULT = '{"temperature": 21, "sky": "sunny"}'


def asked(client: OpenAI, tool: FunctionToolParam, *, streamed: bool, **options: Any) -> Response:
    """A response, made in one piece or put together from its stream."""
    options = {
        "model": "default",
        "tools": [tool],
        "parallel_tool_calls": False,
        "temperature": 0,
        "max_output_tokens": 100,
        **options,
    }
    if not streamed:
        response = client.responses.create(**options)
        assert isinstance(response, Response)
        return response
    with client.responses.stream(**options) as stream:
        return stream.get_final_response()


def call_of(response: Response) -> ResponseFunctionToolCall:
    (call,) = response.output
    assert isinstance(call, ResponseFunctionToolCall)
    return call


def result_of(call: ResponseFunctionToolCall, output: str = RESULT) -> FunctionCallOutput:
    return {"type": "function_call_output", "call_id": call.call_id, "output": output}


def second_turn(client: OpenAI, tool: FunctionToolParam, *, streamed: bool, by_store: bool) -> Response:
    """The answer after a demanded call and its result."""
    first = asked(client, tool, streamed=streamed, input=[WEATHER], tool_choice="required", store=by_store)
    call = call_of(first)
    if by_store:
        return asked(client, tool, streamed=streamed, input=[result_of(call)], previous_response_id=first.id)
    return asked(client, tool, streamed=streamed, input=[WEATHER, *first.output, result_of(call)], store=False)


@pytest.mark.parametrize("by_store", [True, False], ids=["previous_response_id", "full input"])
@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
def test_a_result_is_taken_into_the_next_answer(
    client: OpenAI,
    weather_tool: FunctionToolParam,
    streamed: bool,
    by_store: bool,
) -> None:
    answer = second_turn(client, weather_tool, streamed=streamed, by_store=by_store)
    assert answer.status == "completed"
    assert answer.output_text != ""
    without_result = client.responses.input_tokens.count(model="default", input=[WEATHER], tools=[weather_tool])
    assert answer.usage is not None
    assert answer.usage.input_tokens > without_result.input_tokens + 10


def test_every_way_through_the_loop_asks_the_model_the_same(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    answers = [
        second_turn(client, weather_tool, streamed=streamed, by_store=by_store)
        for streamed in (False, True)
        for by_store in (True, False)
    ]
    assert len({answer.output_text for answer in answers}) == 1
    assert len({answer.usage.input_tokens for answer in answers if answer.usage}) == 1


def test_a_result_of_text_parts_is_read_like_a_text(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    first = asked(client, weather_tool, streamed=False, input=[WEATHER], tool_choice="required")
    output = [{"type": "input_text", "text": RESULT}]
    by_text, by_parts = (
        asked(client, weather_tool, streamed=False, input=[result], previous_response_id=first.id)
        for result in (result_of(call_of(first)), {**result_of(call_of(first)), "output": output})
    )
    assert by_parts.output_text == by_text.output_text
    assert token_counts(by_parts) == token_counts(by_text)


def test_a_conversation_goes_on_after_the_loop(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    after_tool = second_turn(client, weather_tool, streamed=False, by_store=True)
    third = asked(client, weather_tool, streamed=True, input="Thanks!", previous_response_id=after_tool.id)
    assert third.previous_response_id == after_tool.id
    assert after_tool.usage is not None
    assert third.usage is not None
    assert third.usage.input_tokens > after_tool.usage.input_tokens


def test_stored_items_can_be_referred_to(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    first = asked(client, weather_tool, streamed=False, input=[WEATHER], tool_choice="required")
    call = call_of(first)
    assert call.id is not None
    by_item = asked(client, weather_tool, streamed=False, input=[WEATHER, *first.output, result_of(call)])
    by_reference = asked(
        client,
        weather_tool,
        streamed=False,
        input=[WEATHER, {"type": "item_reference", "id": call.id}, result_of(call)],
    )
    assert by_reference.output_text == by_item.output_text
    assert token_counts(by_reference) == token_counts(by_item)
