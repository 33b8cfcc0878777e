"""Calls are told in the form of the request: `functions` and `function_call` are of before there were tools."""

from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.turns import turn_judge
from wireproof.reading.assistant_turns import AssistantTurn
from wireproof.transcript.exchange import Exchange


@turn_judge("chat.tools.call.legacy")
def calls_are_no_function_calls(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """A turn that calls one of the `tools` does so in `tool_calls`; the older member may be beside them."""
    fields = exchange.request.fields
    if not fields.get("tools") or fields.get("functions"):
        return None
    if turn.calls:
        return PASSED
    if not turn.has_function_call:
        return None
    message = "a call of one of the `tools` is told as `function_call`, which clients of tools do not read"
    return Failed(message, "tool_calls", "function_call", f"{turn.place}.function_call")
