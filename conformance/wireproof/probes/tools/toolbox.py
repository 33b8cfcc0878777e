"""Tools and conversations of the probes, as small as they can be: enumerated arguments end by themselves.

A prompt that invites calls shows how they look; one that invites none shows that `required` demands one, because a
model that may choose would only talk.
"""

from collections.abc import Mapping
from typing import Any

from wireproof.probing.probe import Situation
from wireproof.probing.step import Step, post
from wireproof.transcript.expectation import Expectation

Json = dict[str, Any]

NO_TOOLS = "the target takes no tools"

NAMES_OF_TOOLS = ("tool", "function")
"""A refusal that holds one of them names what was asked for."""

MOST_TOKENS = 100
TWO_CITIES = "What is the weather in Paris and in New York?"
ONE_CITY = "What is the weather in Paris?"
GREETING = "Say hello."


def tool(name: str, parameters: Json | None = None, **more: Any) -> Json:
    """A function to offer; without `parameters` none are sent."""
    function: Json = {"name": name, **more}
    if parameters is not None:
        function["parameters"] = parameters
    return {"type": "function", "function": function}


def one_of(name: str, *values: str | int) -> Json:
    """A schema of exactly one argument with few possible values, in the form that strict functions need."""
    kind = "integer" if isinstance(values[0], int) else "string"
    members = {name: {"type": kind, "enum": list(values)}}
    return {"type": "object", "properties": members, "required": [name], "additionalProperties": False}


_CITY = one_of("city", "Paris", "New York")
"""One has a space within, which is lost where pieces of arguments are trimmed."""
WEATHER = tool("get_weather", _CITY, description="Get the weather of a city")
DESCRIPTION = (
    "Get the weather of a city on the day of the question, with the wind, the rain and the clouds of the morning and "
    "of the evening, in short words"
)
DESCRIBED_WEATHER = tool("get_weather", _CITY, description=DESCRIPTION)
"""The same, so that a prompt shows whether descriptions are part of it."""
CLOCK = tool("get_time", one_of("zone", "utc", "cet"), description="Get the time of a zone")
DIE = tool("roll_die", one_of("sides", 6, 20), description="Roll a die")


def strict(offered: Json) -> Json:
    """The same function with the guarantee that its arguments keep the schema."""
    return {**offered, "function": {**offered["function"], "strict": True}}


def named(name: str) -> Json:
    """The choice of that function."""
    return {"type": "function", "function": {"name": name}}


def user(text: str) -> Json:
    """What the user says."""
    return {"role": "user", "content": text}


def ask(situation: Situation, label: str, expectation: Expectation, fields: Mapping[str, Any]) -> Step:
    """A chat request: `fields` beside the model, a temperature of 0 and a limit that every call fits in."""
    common = {"model": situation.model, "temperature": 0, "max_tokens": MOST_TOKENS}
    return post(label, "createChatCompletion", {**common, **fields}, expectation)


def of_tools(clause: str, capability: str = "tools", proven_by: str | None = None) -> Expectation:
    """What may come of a request with tools."""
    return Expectation(clause, capability, NAMES_OF_TOOLS, proven_by)


def accepted(situation: Situation, *labels: str) -> str | None:
    """The first of the labels whose request was accepted."""
    return next((label for label in labels if situation.exchange(label) is not None), None)


WITH_TOOLS = ("chat.tools.auto", "chat.tools.required", "chat.tools.function", "chat.tools.function/plain")
"""Requests whose acceptance shows that the target has tools."""
