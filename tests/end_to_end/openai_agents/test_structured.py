"""Agents whose last word is an instance of a class, and agents that hand over to others."""

from agents import Agent, Model, ModelSettings, RunConfig, Runner
from pydantic import BaseModel, Field


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int = Field(ge=0, le=120)


async def test_the_final_output_is_of_the_class(model: Model, untraced: RunConfig) -> None:
    agent = Agent(
        name="Reader",
        instructions="Reply in JSON.",
        model=model,
        output_type=Person,
        model_settings=ModelSettings(temperature=0, max_tokens=100),
    )
    result = await Runner.run(agent, "Tom is 33 years old. Reply in JSON with name, age.", run_config=untraced)
    assert isinstance(result.final_output, Person)


async def test_the_final_output_of_a_stream_is_of_the_class(model: Model, untraced: RunConfig) -> None:
    agent = Agent(
        name="Reader",
        model=model,
        output_type=Person,
        model_settings=ModelSettings(temperature=0, max_tokens=100),
    )
    result = Runner.run_streamed(agent, "Tom is 33 years old. Reply in JSON with name, age.", run_config=untraced)
    async for _ in result.stream_events():
        pass
    assert isinstance(result.final_output, Person)


async def test_an_agent_hands_over_to_another(model: Model, untraced: RunConfig) -> None:
    settings = ModelSettings(temperature=0, max_tokens=60)
    second = Agent(name="Second", model=model, model_settings=settings)
    first = Agent(
        name="First",
        model=model,
        handoffs=[second],
        model_settings=ModelSettings(
            temperature=0, max_tokens=60, tool_choice="transfer_to_second", parallel_tool_calls=False
        ),
    )
    result = await Runner.run(first, "Hello, how are you?", run_config=untraced)
    assert result.last_agent.name == "Second"
    assert result.final_output != ""
