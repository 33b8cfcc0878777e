"""Choices of tools hold in streams, and some of the tools are not all of them."""

from wireproof.judges.tools.choice import none_means_no_call, required_means_a_call
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.turns import cut_short, step_turn_judges
from wireproof.reading.assistant_turns import AssistantTurn
from wireproof.transcript.exchange import Exchange

_ALLOWED = "get_time"

STREAMED = [
    Judge(each.clause, steps(label), each.decide)
    for label, judges in (
        ("chat.tools.none-stream", none_means_no_call[:1]),
        ("chat.tools.required-stream", required_means_a_call[:1]),
    )
    for each in judges
]


@step_turn_judges("chat.tools.allowed.honoured", "chat.tools.allowed")
def allowed_tools_are_called_and_no_others(_: Exchange, turn: AssistantTurn) -> Outcome | None:
    """One of those allowed is called, since a call is required of them, and none of the other tools."""
    if not turn.calls:
        said = f"{turn.content[:120]!r}, finish_reason {turn.finish_reason}"
        message = "`tool_choice` demands a call of the allowed tools, and there is none"
        return cut_short(turn) or Failed(message, "a call", said, f"{turn.place}.tool_calls")
    for call in turn.calls:
        if call.name == "get_weather":
            message = "`tool_choice` allows some of the tools, and another one was called"
            return Failed(message, _ALLOWED, str(call.name), f"{call.place}.function.name")
    return PASSED if all(call.name == _ALLOWED for call in turn.calls) else None
