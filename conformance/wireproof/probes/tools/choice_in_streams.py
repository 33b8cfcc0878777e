"""Choices of tools in streams, and a choice among some of the tools."""

from typing import Any

from wireproof.probes.chat.conversation import with_usage
from wireproof.probes.tools.toolbox import (
    GREETING,
    NO_TOOLS,
    ONE_CITY,
    WITH_TOOLS,
    accepted,
    ask,
    of_tools,
    one_of,
    tool,
    user,
)
from wireproof.probing.probe import CannotAsk, Script, Situation, probe

_FEW = 12
"""Enough for a call to begin."""
_ENOUGH = 40
"""Enough for a call."""
ALLOWED = "get_time"
_WEATHER = tool("get_weather", one_of("city", "Paris", "Rome"))
_CLOCK = tool(ALLOWED, one_of("zone", "utc", "cet"))
"""Without descriptions, which cost tokens."""


@probe(
    "chat.tools.none-stream",
    requests=1,
    tokens=85,
    capabilities=("tools", "streaming"),
    follows=("chat.tools.history", "chat.tools.stream"),
    further=True,
)
def none_in_a_stream(situation: Situation) -> Script:
    """A question that invites a call, streamed, with calls forbidden."""
    proof = accepted(situation, "chat.tools.stream")
    if proof is None:
        raise CannotAsk(NO_TOOLS)
    fields = {"messages": [user(ONE_CITY)], "tools": [_WEATHER], "tool_choice": "none"}
    forbidden = of_tools("chat.tools.none.accepted", proven_by=proof)
    streamed = with_usage(situation, {**fields, "stream": True, "max_tokens": _FEW})
    yield ask(situation, "chat.tools.none-stream", forbidden, streamed)


@probe(
    "chat.tools.required-stream",
    requests=1,
    tokens=95,
    capabilities=("tools", "tool_choice_required", "streaming"),
    follows=("chat.tools.required", "chat.tools.stream"),
    further=True,
)
def required_in_a_stream(situation: Situation) -> Script:
    """A call demanded that nothing invites, streamed; where that was streamed before, not again."""
    whole, streamed = situation.exchange("chat.tools.required"), situation.exchange("chat.tools.stream")
    if whole is None or streamed is None:
        raise CannotAsk(NO_TOOLS)
    if streamed.request.fields.get("tool_choice") == "required":
        return
    fields = {"messages": [user(GREETING)], "tools": [_WEATHER], "tool_choice": "required", "stream": True}
    demanded = of_tools("chat.tools.required.accepted", "tool_choice_required", whole.label)
    yield ask(
        situation, "chat.tools.required-stream", demanded, with_usage(situation, {**fields, "max_tokens": _ENOUGH})
    )


@probe(
    "chat.tools.allowed",
    requests=1,
    tokens=105,
    capabilities=("tools", "tool_choice_required", "tool_choice_allowed_tools"),
    follows=("chat.tools.required", "chat.tools.function"),
    further=True,
)
def allowed_tools(situation: Situation) -> Script:
    """A call demanded of one of two functions, though the question invites to call the other."""
    if accepted(situation, *WITH_TOOLS) is None:
        raise CannotAsk(NO_TOOLS)
    fields = {"messages": [user(ONE_CITY)], "tools": [_WEATHER, _CLOCK], "tool_choice": _choice(situation)}
    some = of_tools("chat.tools.allowed.accepted", "tool_choice_allowed_tools")
    yield ask(situation, "chat.tools.allowed", some, {**fields, "max_tokens": _ENOUGH})


def _choice(situation: Situation) -> dict[str, Any]:
    """Nested, as the official API has it, or flat, where the profile knows that alone."""
    allowed = {"mode": "required", "tools": [{"type": "function", "function": {"name": ALLOWED}}]}
    nested = {"type": "allowed_tools", "allowed_tools": allowed}
    flat = {"type": "allowed_tools", **allowed}
    return flat if situation.profile.violations("ToolChoice", nested) else nested
