"""Functions of the caller: each choice of them, and the loop that gives their results back."""

import json
from collections.abc import Generator
from typing import Any

from wireproof.probes.responses.fields import INSTRUCTIONS, given_back, has_field, message, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

WEATHER = "get_weather"
TIME = "get_time"
QUESTION = "What is the weather in Paris?"
RESULT = json.dumps({"celsius": 21, "sky": "clear", "advice": INSTRUCTIONS, "note": INSTRUCTIONS})
"""So long that its tokens are missed where it is lost, whatever a template puts around it."""
_LIMIT = 64


def weather() -> dict[str, Any]:
    """A function with one argument, whose schema is to be kept."""
    city = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    return {
        "type": "function",
        "name": WEATHER,
        "description": "The weather in a city.",
        "parameters": {**city, "additionalProperties": False},
        "strict": True,
    }


def time() -> dict[str, Any]:
    """A function without arguments, whose schema says nothing."""
    return {"type": "function", "name": TIME, "description": "The time now.", "parameters": {}, "strict": False}


@probe("responses.tools", requests=3, tokens=700, capabilities=("tools",), after=("responses.reference",), again=3)
def tools(situation: Situation) -> Script:
    """A call that nothing but the choice asks for, one of two functions by name, and none though the question asks."""
    single = yield from _required(situation)
    yield from _named(situation)
    yield from _none(situation, {"parallel_tool_calls": True} if single else {})


def _required(situation: Situation) -> Generator[Step, Exchange, bool]:
    """Whether `parallel_tool_calls` was there, and taken."""
    own = {"input": "Say hello.", "tools": [weather()], "tool_choice": "required", "max_output_tokens": _LIMIT}
    names = ("tool_choice", "tools", "parallel_tool_calls")
    clause = Expectation("responses.tool-choice.required.accepted", "tool_choice_required", names)
    single = {**own, "parallel_tool_calls": False}
    answer = yield respond(situation, "responses.tools/required", single, clause)
    told = answer.succeeded and has_field(situation, "parallel_tool_calls")
    if not answer.succeeded and has_field(situation, "parallel_tool_calls"):
        clause = Expectation("responses.tool-choice.required.accepted", "tool_choice_required", names[:2])
        answer = yield respond(situation, "responses.tools/required-alone", own, clause)
    if not answer.succeeded:
        clause = Expectation("responses.tools.accepted", "tools", ("tools", "function"))
        yield respond(situation, "responses.tools/auto", {**own, "tool_choice": "auto"}, clause)
    return told


def _named(situation: Situation) -> Script:
    own = {
        "input": QUESTION,
        "tools": [weather(), {**weather(), "name": TIME, "description": "The time in a city."}],
        "tool_choice": {"type": "function", "name": TIME},
        "max_output_tokens": _LIMIT,
        "stream": True,
    }
    clause = Expectation("responses.tool-choice.function.accepted", "tool_choice_function", ("tool_choice", "tools"))
    yield respond(situation, "responses.tools/named", own, clause)


def _none(situation: Situation, parallel: dict[str, bool]) -> Script:
    """With calls in parallel where they were switched off before: both are repeated."""
    own = {"input": QUESTION, "tools": [weather(), time()], "tool_choice": "none"}
    names = ("tools", "parameters", "tool_choice")
    plainer = "responses.tools/none-plain"
    clause = Expectation("responses.tools.without-arguments.accepted", "tools", names, plainer)
    answer = yield respond(situation, "responses.tools/none", {**own, **parallel}, clause)
    if not answer.succeeded:
        clause = Expectation("responses.tool-choice.none.accepted", "tools", ("tools", "tool_choice"))
        plain = {**own, "tools": [weather()]}
        yield respond(situation, plainer, plain, clause)


@probe(
    "responses.tool-results",
    requests=2,
    tokens=360,
    capabilities=("tools",),
    after=("responses.reference", "responses.tools"),
)
def results(situation: Situation) -> Script:
    """The call that was answered goes back with its result, as every loop of tools does; then a result of no call."""
    required = situation.exchange("responses.tools/required") or situation.exchange("responses.tools/required-alone")
    called = _called(situation, required)
    answers = [_result(each["call_id"]) for each in called if "call_id" in each]
    history = [message(situation, "user", QUESTION), *called, *answers]
    clause = Expectation("responses.input.tool-results.accepted", "tools", ("tools",), "responses.tools/required")
    answered = yield respond(situation, "responses.tool-results", {"input": history, "tools": [weather()]}, clause)
    if answered.succeeded:
        nameless = [*history[:-1], {"type": "function_call_output", "output": RESULT}]
        own = {"input": nameless, "tools": [weather()]}
        yield respond(situation, "responses.tool-results/nameless", own, None)


def _result(call_id: str) -> dict[str, Any]:
    return {"type": "function_call_output", "call_id": call_id, "output": RESULT}


def _called(situation: Situation, required: Exchange | None) -> list[dict[str, Any]]:
    """The calls of the answer as they came, else one that the kit makes up. Who reasons wants the reasoning as well."""
    items = given_back(situation, required, ("function_call", "reasoning"))
    calls = [item for item in items if item["type"] == "function_call"]
    if calls and all(call["call_id"] for call in calls):
        return items
    arguments = '{"city": "Paris"}'
    return [{"type": "function_call", "call_id": "call_wireproof", "name": WEATHER, "arguments": arguments}]
