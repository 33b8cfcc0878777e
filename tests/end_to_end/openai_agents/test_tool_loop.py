"""An agent calls a function, reads the result and answers: run and streamed, over both operations."""

from agents import (
    Model,
    RunConfig,
    Runner,
    ToolCallItem,
    ToolCallOutputItem,
    TResponseInputItem,
)

from tests.end_to_end.openai_agents.weather import QUESTION, WeatherStation

TWO_TURNS = ["tool_call_item", "tool_call_output_item", "message_output_item"]


async def test_a_run_goes_through_the_tool_to_an_answer(model: Model, untraced: RunConfig) -> None:
    station = WeatherStation()
    result = await Runner.run(station.agent(model), QUESTION, run_config=untraced)
    assert station.asked_for == ["Boston"]
    assert [item.type for item in result.new_items] == TWO_TURNS
    assert isinstance(result.new_items[0], ToolCallItem)
    assert isinstance(result.new_items[1], ToolCallOutputItem)
    assert result.new_items[1].output == '{"temperature": 21, "sky": "sunny"}'
    assert isinstance(result.final_output, str)
    assert result.final_output != ""


async def test_the_usage_of_both_turns_is_counted(model: Model, untraced: RunConfig) -> None:
    result = await Runner.run(WeatherStation().agent(model), QUESTION, run_config=untraced)
    first, second = (response.usage for response in result.raw_responses)
    assert second.input_tokens > first.input_tokens > 0
    assert result.context_wrapper.usage.requests == 2
    assert result.context_wrapper.usage.total_tokens == first.total_tokens + second.total_tokens


async def test_a_streamed_run_gives_what_a_run_gives(model: Model, untraced: RunConfig) -> None:
    whole = await Runner.run(WeatherStation().agent(model), QUESTION, run_config=untraced)
    station = WeatherStation()
    streamed = Runner.run_streamed(station.agent(model), QUESTION, run_config=untraced)
    deltas: list[str] = []
    items: list[str] = []
    async for event in streamed.stream_events():
        if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
            deltas.append(event.data.delta)
        elif event.type == "run_item_stream_event":
            items.append(event.item.type)
    assert station.asked_for == ["Boston"]
    assert items == TWO_TURNS
    assert len(deltas) > 1
    assert "".join(deltas) == streamed.final_output == whole.final_output


async def test_a_conversation_goes_on_with_the_whole_input(model: Model, untraced: RunConfig) -> None:
    station = WeatherStation()
    first = await Runner.run(station.agent(model), QUESTION, run_config=untraced)
    again: list[TResponseInputItem] = [*first.to_input_list(), {"role": "user", "content": "And in Boston tomorrow?"}]
    second = await Runner.run(station.agent(model), again, run_config=untraced)
    assert len(station.asked_for) == 2
    assert second.final_output != ""
    assert second.raw_responses[0].usage.input_tokens > first.raw_responses[-1].usage.input_tokens


async def test_a_conversation_goes_on_from_the_stored_response(responses_model: Model, untraced: RunConfig) -> None:
    station = WeatherStation()
    first = await Runner.run(station.agent(responses_model), QUESTION, run_config=untraced)
    assert first.last_response_id is not None
    second = await Runner.run(
        station.agent(responses_model),
        "And in Boston tomorrow?",
        previous_response_id=first.last_response_id,
        run_config=untraced,
    )
    assert len(station.asked_for) == 2
    assert second.final_output != ""
    assert second.raw_responses[0].usage.input_tokens > first.raw_responses[-1].usage.input_tokens


async def test_turns_can_send_only_what_is_new(responses_model: Model, untraced: RunConfig) -> None:
    whole = await Runner.run(WeatherStation().agent(responses_model), QUESTION, run_config=untraced)
    station = WeatherStation()
    by_store = await Runner.run(
        station.agent(responses_model), QUESTION, auto_previous_response_id=True, run_config=untraced
    )
    assert station.asked_for == ["Boston"]
    assert by_store.final_output == whole.final_output
    assert [response.usage.input_tokens for response in by_store.raw_responses] == [
        response.usage.input_tokens for response in whole.raw_responses
    ]
