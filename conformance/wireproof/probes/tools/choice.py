"""One request for each choice of tools."""

from wireproof.probes.tools.toolbox import (
    CLOCK,
    DESCRIBED_WEATHER,
    DIE,
    GREETING,
    MOST_TOKENS,
    NO_TOOLS,
    ONE_CITY,
    TWO_CITIES,
    WEATHER,
    WITH_TOOLS,
    Json,
    accepted,
    ask,
    named,
    of_tools,
    strict,
    user,
)
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe("chat.tools.auto", requests=1, tokens=220, capabilities=("tools",))
def auto(situation: Situation) -> Script:
    """Tools, and a question that invites to call one of them twice; whether it does is the model's business."""
    fields = {"messages": [user(TWO_CITIES)], "tools": [WEATHER]}
    yield ask(situation, "chat.tools.auto", of_tools("chat.tools.accepted"), fields)


@probe("chat.tools.required", requests=1, tokens=220, capabilities=("tools", "tool_choice_required"))
def required(situation: Situation) -> Script:
    """A question that invites no call, and a call demanded."""
    fields = {"messages": [user(GREETING)], "tools": [WEATHER], "tool_choice": "required"}
    expectation = of_tools("chat.tools.required.accepted", "tool_choice_required")
    yield ask(situation, "chat.tools.required", expectation, fields)


@probe(
    "chat.tools.function",
    requests=1,
    tokens=220,
    capabilities=("tools", "tool_choice_function"),
    follows=("chat.tools.auto", "chat.tools.required"),
    again=1,
)
def function(situation: Situation) -> Script:
    """The second of three functions, demanded against a question that invites to call the first.

    All are strict; where that is refused, the demand is repeated without. It is not tried where no tools were taken.
    """
    offered = [WEATHER, CLOCK, DIE]
    fields = {"messages": [user(ONE_CITY)], "tool_choice": named("get_time")}
    proof = accepted(situation, "chat.tools.auto", "chat.tools.required")
    if proof is not None:
        guaranteed = {**fields, "tools": [strict(each) for each in offered]}
        answered = yield ask(situation, "chat.tools.function", of_tools("chat.tools.strict.accepted"), guaranteed)
    if proof is None or not answered.succeeded:
        expectation = of_tools("chat.tools.function.accepted", "tool_choice_function")
        yield ask(situation, "chat.tools.function/plain", expectation, {**fields, "tools": offered})


@probe(
    "chat.tools.function-unknown",
    requests=1,
    tokens=220,
    capabilities=("tools", "tool_choice_function"),
    follows=("chat.tools.function",),
)
def function_unknown(situation: Situation) -> Script:
    """A function demanded that is not offered, and in all else the request that was to call one."""
    if accepted(situation, "chat.tools.function", "chat.tools.function/plain") is None:
        raise CannotAsk("the target takes no function by name")
    fields = {"messages": [user(GREETING)], "tools": [WEATHER], "tool_choice": named("get_nothing")}
    body = {"model": situation.model, "temperature": 0, "max_tokens": MOST_TOKENS, **fields}
    yield post("chat.tools.function-unknown", "createChatCompletion", body, valid=False)


@probe(
    "chat.tools.parallel",
    requests=1,
    tokens=220,
    capabilities=("tools", "parallel_tool_calls"),
    follows=("chat.tools.auto", "chat.tools.required", "chat.tools.function"),
)
def parallel(situation: Situation) -> Script:
    """A question that invites two calls, and only one allowed, of the tool that was offered, described at length."""
    if accepted(situation, *WITH_TOOLS) is None:
        raise CannotAsk(NO_TOOLS)
    fields: Json = {"messages": [user(TWO_CITIES)], "tools": [DESCRIBED_WEATHER], "parallel_tool_calls": False}
    if situation.exchange("chat.tools.required") is not None:
        fields["tool_choice"] = "required"
    expectation = Expectation("chat.tools.parallel.accepted", "parallel_tool_calls", ("parallel",))
    yield ask(situation, "chat.tools.parallel", expectation, fields)
