"""An agent with a tool that remembers whom it was called for."""

from dataclasses import dataclass, field

from agents import Agent, Model, ModelSettings, Tool, function_tool

QUESTION = "What's the weather like in Boston today?"


@dataclass(slots=True)
class WeatherStation:
    """Tells the weather, and keeps the places it was asked for."""

    asked_for: list[str] = field(default_factory=list)

    def tool(self) -> Tool:
        @function_tool
        def get_weather(location: str) -> str:
            """Get the weather of a place."""
            self.asked_for.append(location)
            return '{"temperature": 21, "sky": "sunny"}'

        return get_weather

    def agent(self, model: Model) -> Agent:
        """One that has to call the tool in its first turn and may answer afterwards."""
        return Agent(
            name="Forecaster",
            model=model,
            tools=[self.tool()],
            reset_tool_choice=True,
            model_settings=ModelSettings(
                tool_choice="required", parallel_tool_calls=False, temperature=0, max_tokens=100
            ),
        )
