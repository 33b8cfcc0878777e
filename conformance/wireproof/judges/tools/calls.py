"""How one call looks, whole or folded from a stream."""

import json
import re
from collections.abc import Iterable

import jsonschema_rs

from wireproof.judges.tools.asked import (
    chosen_function,
    has_called_before,
    is_plain,
    leaves_the_choice,
    offered_functions,
)
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.turns import step_turn_judges, turn_judge
from wireproof.parsing.json_reading import NotJson, read_json_text
from wireproof.reading.assistant_turns import AssistantTurn, ToolCall
from wireproof.transcript.exchange import Exchange

_QUOTED = 200


@turn_judge("chat.tools.call.id")
def calls_have_identifiers(_: Exchange, turn: AssistantTurn) -> Outcome | None:
    """Each call has an identifier of its own, to which the tool's answer refers."""
    seen: set[str] = set()
    readable = [call for call in turn.calls if call.is_readable]
    for call in readable:
        place = f"{call.place}.id"
        if not isinstance(call.id, str) or not call.id:
            return Failed("a call has no identifier", "a text that is not empty", repr(call.id), place)
        if call.id in seen:
            return Failed("two calls of a turn have one identifier", "different identifiers", call.id, place)
        seen.add(call.id)
    return PASSED if readable else None


@turn_judge("chat.tools.call.type")
def calls_say_their_type(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """The calls of functions have the type `function`."""
    if not turn.calls or offered_functions(exchange.request.fields) is None:
        return None
    strange = next((call for call in turn.calls if call.is_readable and call.type != "function"), None)
    if strange is None:
        return PASSED
    return Failed("the call of a function has another type", "function", repr(strange.type), f"{strange.place}.type")


@turn_judge("chat.tools.call.name")
def calls_name_offered_functions(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """A call names one of the functions that the request offers, in full and alone."""
    fields = exchange.request.fields
    offered = offered_functions(fields)
    if not turn.calls or offered is None or not is_plain(fields) or (not offered and has_called_before(fields)):
        return None
    strange = [call for call in turn.calls if call.is_readable and call.name not in offered]
    if not strange:
        return PASSED
    if offered and leaves_the_choice(fields) and not any(_is_damaged(call.name, offered) for call in strange):
        return None  # a model may invent a name where nothing binds it
    call = strange[0]
    expected = " or ".join(offered) or "no call, because no tool is offered"
    return Failed("a call names no offered function", expected, repr(call.name), f"{call.place}.function.name")


def _is_damaged(name: object, offered: Iterable[str]) -> bool:
    """Whether the name is missing, or made of offered ones and a prefix of the server's: no invention of the model."""
    if not isinstance(name, str) or not name:
        return True
    names = "|".join(re.escape(each) for each in offered)
    return re.fullmatch(rf"(\w+[.:/])?({names})+", name) is not None


@turn_judge("chat.tools.call.arguments")
def arguments_are_an_object_as_text(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """The arguments of a call are a text, and the text is a JSON object, unless the turn was cut."""
    if not is_plain(exchange.request.fields):
        return None
    judged = [
        _arguments(call, _is_whole(exchange, turn)) for call in turn.calls if call.is_readable and not call.is_custom
    ]
    failed = next((each for each in judged if isinstance(each, Failed)), None)
    return failed or next((each for each in judged if each is not None), None)


def _is_whole(exchange: Exchange, turn: AssistantTurn) -> bool:
    cut = turn.finish_reason in ("length", "content_filter")
    return not cut and not (exchange.streamed and turn.finish_reason is None)


def _arguments(call: ToolCall, whole: bool) -> Outcome | None:
    place = f"{call.place}.function.arguments"
    if not isinstance(call.arguments, str):
        if call.arguments is None and not whole:
            return None
        return Failed("arguments are no text", "a text that holds a JSON object", repr(call.arguments)[:_QUOTED], place)
    value = read_json_text(call.arguments)
    if isinstance(value, dict):
        return PASSED
    if not whole:
        return None
    reason = value.reason if isinstance(value, NotJson) else f"it is a JSON {type(value).__name__}"
    message = f"the text of the arguments is no JSON object: {reason}"
    return Failed(message, "a JSON object", call.arguments[:_QUOTED], place)


@step_turn_judges("chat.tools.strict.honoured", "chat.tools.function")
def strict_arguments_keep_their_schema(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """The arguments of a call of a strict function are valid against its `parameters`."""
    judged = None
    for call in turn.calls:
        function = (offered_functions(exchange.request.fields) or {}).get(str(call.name), {})
        arguments = read_json_text(call.arguments) if isinstance(call.arguments, str) else None
        if function.get("strict") is not True or not isinstance(arguments, dict):
            continue
        error = next(jsonschema_rs.validator_for(function["parameters"]).iter_errors(arguments), None)
        if error is not None:
            place = f"{call.place}.function.arguments"
            expected = json.dumps(function["parameters"])[:_QUOTED]
            return Failed(f"strict arguments break their schema: {error.message}", expected, str(call.arguments), place)
        judged = PASSED
    return judged


@turn_judge("chat.tools.finish-reason")
def finish_reason_tells_of_calls(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """A turn ends with `tool_calls` where it calls, and never where it does not."""
    reason, fields = turn.finish_reason, exchange.request.fields
    if reason is None or not is_plain(fields) or turn.has_function_call:
        return None
    place = turn.place.replace(".message", ".finish_reason").replace(".delta", ".finish_reason")
    if not turn.calls:
        return _without_calls(reason, place) if fields.get("tools") else None
    legal = {"tool_calls", "length", "content_filter"}
    if chosen_function(fields) is not None or isinstance(fields.get("tool_choice"), dict):
        legal.add("stop")  # the official service ends a call that was demanded by name so
    if reason in legal:
        return PASSED
    return Failed("a turn with calls ends for another reason", "tool_calls", reason, place)


def _without_calls(reason: str, place: str) -> Outcome | None:
    if reason != "tool_calls":
        return None
    return Failed("the turn ends with tool_calls, and has no call", "a call, or another reason", reason, place)
