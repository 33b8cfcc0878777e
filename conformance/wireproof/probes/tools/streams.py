"""Calls in streams."""

from wireproof.probes.chat.conversation import changes_its_mind
from wireproof.probes.tools.toolbox import (
    GREETING,
    NAMES_OF_TOOLS,
    NO_TOOLS,
    WITH_TOOLS,
    accepted,
    ask,
    named,
    of_tools,
    tool,
    user,
)
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.reading.assistant_turns import assistant_turns
from wireproof.reading.tool_calls import made_calls
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation


@probe(
    "chat.tools.stream",
    requests=1,
    tokens=220,
    capabilities=("tools", "streaming"),
    follows=("chat.tools.auto", "chat.tools.required", "chat.tools.function"),
    again=2,
)
def stream(situation: Situation) -> Script:
    """What was asked whole before, by preference what brought calls; in both modes again where the calls differ.

    Not where the model is known to change its mind.
    """
    whole = _counterpart(situation)
    if whole is None:
        raise CannotAsk(NO_TOOLS)
    fields = {**whole.request.fields, "stream": True}
    expectation = of_tools("chat.tools.stream.accepted", proven_by=whole.label)
    streamed = yield ask(situation, "chat.tools.stream", expectation, fields)
    if "temperature" not in whole.request.fields or changes_its_mind(situation):
        return
    if streamed.succeeded and made_calls(whole) != made_calls(streamed):
        yield ask(situation, "chat.tools.stream/again", expectation, fields)
        again = of_tools("chat.tools.accepted", proven_by=whole.label)
        yield ask(situation, "chat.tools.stream/whole-again", again, whole.request.fields)


def _counterpart(situation: Situation) -> Exchange | None:
    asked = [exchange for label in WITH_TOOLS if (exchange := situation.exchange(label))]
    calling = (each for each in asked if any(turn.calls for turn in assistant_turns(each)))
    return next(calling, next(iter(asked), None))


@probe(
    "chat.tools.zero-arguments",
    requests=1,
    tokens=180,
    capabilities=("tools",),
    follows=("chat.tools.stream",),
    again=1,
)
def zero_arguments(situation: Situation) -> Script:
    """Functions without arguments in every spelling; where the empty schema is refused, in those that are documented.

    Streamed and demanded by name where the target can, so that the call shows how no arguments are written.
    """
    proof = accepted(situation, *WITH_TOOLS)
    if proof is None:
        raise CannotAsk(NO_TOOLS)
    undeclared, empty = tool("stop_music"), tool("ring_bell", {}, strict=None)
    object_without = tool("next_song", {"type": "object", "properties": {}}, strict=False)
    fields = {"messages": [user(GREETING)], "stream": situation.exchange("chat.tools.stream") is not None}
    if accepted(situation, "chat.tools.function", "chat.tools.function/plain"):
        fields["tool_choice"] = named("next_song")
    elif situation.exchange("chat.tools.required") is not None:
        fields["tool_choice"] = "required"
    named_parameters = ("parameter", "schema", *NAMES_OF_TOOLS)
    expectation = Expectation("chat.tools.zero-arguments.refusal", "tools", named_parameters)
    offered = [undeclared, object_without, empty]
    answered = yield ask(situation, "chat.tools.zero-arguments", expectation, {**fields, "tools": offered})
    if not answered.succeeded:
        expectation = of_tools("chat.tools.zero-arguments.accepted", proven_by=proof)
        fields["tools"] = [undeclared, object_without]
        yield ask(situation, "chat.tools.zero-arguments/documented", expectation, fields)
