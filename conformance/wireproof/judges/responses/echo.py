"""What a response repeats of its request."""

import json
from collections.abc import Callable
from math import isclose
from typing import Any

from wireproof.judges.responses.answered import final_response
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

Agrees = Callable[[Any, Any], bool | None]
"""Whether what was told agrees with what was asked; None where the value that was asked shows nothing."""

_OK = 200
_NESTING = frozenset({"tools", "tool_choice"})
_REQUIRED = frozenset({"instructions", "metadata", "temperature", "top_p"})
"""Members that a response of the official form always has: one that was asked for and is left out was lost."""
_ORDINARY_LIMIT = 1000
"""A greater one may be more than the model can write, and be lowered."""


def _equal(asked: Any, told: Any) -> bool | None:
    return bool(told == asked) if isinstance(asked, str | bool) and asked != "" else None


def _instructions(asked: Any, told: Any) -> bool | None:
    if not isinstance(asked, str) or not asked:
        return None
    return told == asked or (isinstance(told, list) and json.dumps(asked) in json.dumps(told))


def _metadata(asked: Any, told: Any) -> bool | None:
    return bool(told == asked) if isinstance(asked, dict) and asked else None


def _share(most: float) -> Agrees:
    def agrees(asked: Any, told: Any) -> bool | None:
        if not _is_number(asked) or not 0 <= asked <= most:
            return None
        return _is_number(told) and isclose(asked, told, rel_tol=1e-5, abs_tol=1e-6)

    return agrees


def _limit(asked: Any, told: Any) -> bool | None:
    if not _is_number(asked) or not 1 <= asked <= _ORDINARY_LIMIT:
        return None
    return _is_number(told) and told in (asked, int(asked))


def _tools(asked: Any, told: Any) -> bool | None:
    if not isinstance(asked, list) or not all(isinstance(tool, dict) for tool in asked):
        return None
    names = [_name(tool) for tool in asked if tool.get("type") == "function"]
    if not isinstance(told, list) or [_name(tool) for tool in told if _is_function(tool)] != names:
        return False
    repeated = filter(_is_function, told)
    return all(_keeps_arguments(one, other) for one, other in zip(filter(_is_function, asked), repeated, strict=True))


def _keeps_arguments(asked: dict[str, Any], told: dict[str, Any]) -> bool:
    """Whether the arguments are those of the request, as far as they are told: schemas may be written anew."""
    one, other = (tool["parameters"] if isinstance(tool.get("parameters"), dict) else None for tool in (asked, told))
    if one is None or other is None or not isinstance(one.get("properties"), dict) or "$ref" in other:
        return True
    return isinstance(other.get("properties"), dict) and one["properties"].keys() <= other["properties"].keys()


def _is_function(tool: Any) -> bool:
    return isinstance(tool, dict) and tool.get("type") == "function"


def _renested(subject: Subject, asked: Any, told: Any) -> bool:
    """Whether functions come back in the form of chat, where responses have the official form."""
    if subject.profile.statement["null_policy"]["response_members"] != "present":
        return False
    one, other = (value if isinstance(value, list) else [value] for value in (asked, told))
    return not any("function" in tool for tool in one) and any(
        isinstance(tool.get("function"), dict) for tool in other if _is_function(tool)
    )


def _name(tool: dict[str, Any]) -> Any:
    """The name of a function, which some dialects keep one level deeper."""
    inner = tool.get("function")
    return inner.get("name") if isinstance(inner, dict) else tool.get("name")


def _choice(asked: Any, told: Any) -> bool | None:
    if isinstance(asked, str):
        return bool(told == asked)
    if not isinstance(asked, dict) or asked.get("type") != "function":
        return None
    return isinstance(told, dict) and _name(told) == _name(asked)


def _text(asked: Any, told: Any) -> bool | None:
    form = asked.get("format") if isinstance(asked, dict) else None
    if not isinstance(form, dict) or not isinstance(form.get("type"), str):
        return None
    answered = told.get("format") if isinstance(told, dict) else None
    return isinstance(answered, dict) and answered.get("type") == form["type"]


MEMBERS: dict[str, Agrees] = {
    "instructions": _instructions,
    "metadata": _metadata,
    "temperature": _share(2),
    "top_p": _share(1),
    "max_output_tokens": _limit,
    "tools": _tools,
    "tool_choice": _choice,
    "parallel_tool_calls": _equal,
    "previous_response_id": _equal,
    "truncation": _equal,
    "text": _text,
}


def _shows_nothing(subject: Subject, member: str, exchange: Exchange) -> bool:
    """A choice among no tools, and a previous response that a dialect ignores when it does not find it."""
    if member == "tool_choice":
        return not exchange.request.fields.get("tools")
    return member == "previous_response_id" and _OK in subject.profile.statuses("unknown_previous_response")


def _may_be_left_out(subject: Subject, member: str, asked: Any) -> bool:
    """What the document does not require; and nothing at all, which several serializers leave out."""
    return (
        member not in _REQUIRED
        or not asked
        or subject.profile.statement["null_policy"]["response_members"] != "present"
    )


def _decision(member: str, agrees: Agrees) -> Callable[[Subject, Exchange], Outcome | None]:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        response, fields = final_response(exchange), exchange.request.fields
        if response is None or fields.get(member) is None:
            return None
        if member not in response and _may_be_left_out(subject, member, fields[member]):
            return None
        if _shows_nothing(subject, member, exchange):
            return None
        agreed = agrees(fields[member], response.get(member))
        if agreed is None:
            return None
        if agreed and not (member in _NESTING and _renested(subject, fields[member], response.get(member))):
            return PASSED
        expected, actual = repr(fields[member])[:300], repr(response[member])[:300] if member in response else "nothing"
        return Failed(f"the response has another {member} than the request", expected, actual, member)

    return decide


ECHOES = [
    Judge(f"responses.echo.{member.replace('_', '-')}", answers("createResponse"), _decision(member, agrees))
    for member, agrees in MEMBERS.items()
]


@judge("responses.echo.background", answers("createResponse"))
def the_background_is_where_it_was_asked_for(_: Subject, exchange: Exchange) -> Outcome | None:
    """What was not asked for in the background was waited for, and does not say otherwise; and the other way round."""
    response, asked = final_response(exchange), exchange.request.fields.get("background")
    told = response.get("background") if response is not None else None
    if not isinstance(told, bool) or not (asked is None or isinstance(asked, bool)):
        return None
    if told == bool(asked):
        return PASSED
    message = "the response says otherwise than the request whether it is made in the background"
    return Failed(message, repr(bool(asked)), repr(told), "background")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
