"""`tool_choice` and `parallel_tool_calls` decide whether there are calls, and of what.

A server constrains the generation for this, so it holds for any model: a missing call is the server's, not the model's.
"""

from wireproof.judges.tools.asked import chosen_function, offered_functions
from wireproof.judges.tools.markup import whole_call
from wireproof.judges.tools.steps import BY_NAME, FORBIDDEN, STREAMED, ZERO_ARGUMENTS
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.turns import cut_short, step_turn_judges
from wireproof.reading.assistant_turns import AssistantTurn
from wireproof.transcript.exchange import Exchange

_QUOTED = 120


@step_turn_judges("chat.tools.required.honoured", "chat.tools.required", *ZERO_ARGUMENTS)
def required_means_a_call(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """With `required` there is at least one call, though nothing invites one."""
    if exchange.request.fields.get("tool_choice") != "required":
        return None
    return _called(exchange, turn) or PASSED


@step_turn_judges("chat.tools.required.honoured", *STREAMED, "chat.tools.parallel")
def required_means_a_call_in_any_mode(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """Where a call is invited, only its lack tells something."""
    if exchange.request.fields.get("tool_choice") != "required":
        return None
    return _called(exchange, turn)


@step_turn_judges("chat.tools.function.honoured", *BY_NAME)
def named_function_is_called(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """With a named function there is a call of that function, and of no other."""
    fields = exchange.request.fields
    name, offered = chosen_function(fields), offered_functions(fields) or {}
    if name not in offered:
        return None
    if outcome := _called(exchange, turn):
        return outcome
    for call in turn.calls:
        if call.name != name and call.name in offered:
            message = f"`tool_choice` names {name}, and another function was called"
            return Failed(message, name, str(call.name), f"{call.place}.function.name")
    return PASSED


@step_turn_judges("chat.tools.none.honoured", *FORBIDDEN)
def none_means_no_call(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """With `none` there is no call."""
    if exchange.request.fields.get("tool_choice") != "none":
        return None
    if turn.calls:
        names = ", ".join(str(call.name) for call in turn.calls)
        return Failed(
            "`tool_choice` is none, and tools were called", "no tool_calls", names, f"{turn.place}.tool_calls"
        )
    return PASSED


@step_turn_judges("chat.tools.parallel.honoured", "chat.tools.parallel")
def no_parallel_calls(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """With `parallel_tool_calls` false there is at most one call."""
    if exchange.request.fields.get("parallel_tool_calls") is not False or not turn.calls:
        return None
    if len(turn.calls) > 1:
        message = "`parallel_tool_calls` is false, and one turn has several calls"
        return Failed(message, "at most one call", f"{len(turn.calls)} calls", f"{turn.place}.tool_calls")
    return PASSED


def _called(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """What a lack of calls says; None where there are some, or where others tell why they are missing.

    They may be told in `finish_reason` alone, or left in the text with the marks of the model.
    """
    marked = whole_call(turn.content, offered_functions(exchange.request.fields)) is not None
    if turn.calls or turn.finish_reason == "tool_calls" or marked:
        return None
    if exchange.streamed and turn.finish_reason is None:
        return cut_short(turn)
    said = f"{turn.content[:_QUOTED]!r}, finish_reason {turn.finish_reason}"
    place = f"{turn.place}.tool_calls"
    return cut_short(turn) or Failed("`tool_choice` demands a call, and there is none", "a call", said, place)
