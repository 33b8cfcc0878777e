"""Servers that do not read what was asked."""

from tests.conformance.judges.tools.breaking import (
    UNKNOWN,
    Deaf,
    Json,
    Mutants,
    by_name,
    choice_is,
    turns,
    without,
)
from tests.conformance.judges.tools.scripted_chat import Refusal, Turn, altered


def name_means_required(fields: Json) -> Json:
    return {**fields, "tool_choice": "required"} if by_name(fields) else fields


def drops_tool_messages(fields: Json) -> Json:
    return {**fields, "messages": [each for each in fields["messages"] if each["role"] != "tool"]}


def twice(turn: Turn, fields: Json) -> Turn:
    if turn.calls and fields.get("parallel_tool_calls") is False:
        turn.calls = [turn.calls[0], {**turn.calls[0], "id": "call_more"}]
    return turn


def lets_everything_pass(_: Refusal | None, __: Json) -> None:
    return None


MUTANTS: Mutants = {
    "required is auto": (without("tool_choice", only=choice_is("required")), {"chat.tools.required.honoured"}),
    "by name is auto": (without("tool_choice", only=by_name), {"chat.tools.function.honoured", UNKNOWN}),
    "by name is required": (Deaf(name_means_required), {"chat.tools.function.honoured", UNKNOWN}),
    "none is auto": (without("tool_choice", only=choice_is("none")), {"chat.tools.none.honoured"}),
    "every choice is auto": (
        without("tool_choice"),
        {"chat.tools.required.honoured", "chat.tools.function.honoured", "chat.tools.none.honoured", UNKNOWN},
    ),
    "parallel is dropped": (without("parallel_tool_calls"), {"chat.tools.parallel.honoured"}),
    "calls twice": (turns(twice), {"chat.tools.parallel.honoured"}),
    "unknown function accepted": (altered(refused=lets_everything_pass), {UNKNOWN}),
    "tool messages dropped": (Deaf(drops_tool_messages), {"chat.tools.history.read"}),
}
