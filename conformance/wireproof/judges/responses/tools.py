"""Whether the choice of tools was kept, and what calls look like."""

from typing import Any

from wireproof.judges.responses.answered import final_response, finished_response, legible
from wireproof.judges.responses.shapes import OPERATIONS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers, attempts
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, output_items, parsed, word
from wireproof.transcript.exchange import Exchange

_REQUIRED = ("responses.tools/required", "responses.tools/required-alone")
_CUT = "the answer reached its limit before a call was whole"


def calls(response: Json | None) -> list[Json]:
    """The calls of functions in a response."""
    return output_items(response, "function_call") if response is not None else []


def _functions(exchange: Exchange) -> list[str]:
    """The names of the request's functions; empty where it has other tools as well, which may answer instead."""
    tools = exchange.request.fields.get("tools")
    if not isinstance(tools, list) or not all(isinstance(tool, dict) for tool in tools):
        return []
    functions = [tool["name"] for tool in tools if tool.get("type") == "function" and isinstance(tool.get("name"), str)]
    return functions if len(functions) == len(tools) else []


@judge("responses.tool-choice.required.honoured", answers("createResponse"))
def required_is_a_call(_: Subject, exchange: Exchange) -> Outcome | None:
    """Whatever the model would rather do."""
    response, names = finished_response(exchange), _functions(exchange)
    if response is None or exchange.request.fields.get("tool_choice") != "required" or not names:
        return None
    if not legible(response):
        return None
    called = [call.get("name") for call in calls(response)]
    if called and all(name in names for name in called):
        return PASSED
    if response["status"] == "incomplete":
        return Inconclusive(_CUT)
    return Failed("tool_choice is required, and no function was called", repr(names), repr(called), "output")


@judge("responses.tool-choice.function.honoured", answers("createResponse"))
def a_named_function_is_called(_: Subject, exchange: Exchange) -> Outcome | None:
    """That one and no other."""
    response, choice = finished_response(exchange), exchange.request.fields.get("tool_choice")
    if response is None or not isinstance(choice, dict) or choice.get("type") != "function":
        return None
    name = choice.get("name")
    if name not in _functions(exchange) or not legible(response):
        return None
    called = [call.get("name") for call in calls(response)]
    if called and all(each == name for each in called):
        return PASSED
    if response["status"] == "incomplete" and not called:
        return Inconclusive(_CUT)
    return Failed("not the function that tool_choice names was called", repr([name]), repr(called), "output")


@judge("responses.tool-choice.none.honoured", answers("createResponse"))
def none_is_no_call(_: Subject, exchange: Exchange) -> Outcome | None:
    """Even where the question asks for one."""
    response = finished_response(exchange)
    if response is None or exchange.request.fields.get("tool_choice") != "none" or not _functions(exchange):
        return None
    called = [call.get("name") for call in calls(response)]
    return Failed("tool_choice is none, and a function was called", "[]", repr(called), "output") if called else PASSED


@judge("responses.parallel-tool-calls.honoured", answers("createResponse"))
def not_parallel_is_one_call(_: Subject, exchange: Exchange) -> Outcome | None:
    """At most one call where parallel ones are switched off."""
    response = finished_response(exchange)
    if response is None or exchange.request.fields.get("parallel_tool_calls") is not False:
        return None
    called = len(calls(response))
    if called > 1:
        message = "parallel_tool_calls is false, and several functions were called"
        return Failed(message, "at most 1 call", str(called), "output")
    return PASSED if called else None


@judge("responses.function-call", answers(*OPERATIONS))
def calls_can_be_answered(_: Subject, exchange: Exchange) -> Outcome | None:
    """A call_id that is not empty, and of its own for each call: the result refers to it."""
    called = calls(final_response(exchange))
    ids = [call["call_id"] for call in called if isinstance(call.get("call_id"), str)]
    if not called or len(ids) < len(called):
        return None
    if not all(each.strip() for each in ids):
        return Failed("the call_id of a call is empty", "a text", repr(ids), "output")
    if len(set(ids)) < len(ids):
        return Failed("two calls have one call_id", "a call_id of its own for each call", repr(ids), "output")
    return PASSED


@judge("responses.function-call.distinct-id", answers(*OPERATIONS))
def call_id_is_not_the_items_id(_: Subject, exchange: Exchange) -> Outcome | None:
    """They are two identifiers, and clients that mix them up must be told apart."""
    called = [call for call in calls(final_response(exchange)) if word(call, "call_id") and word(call, "id")]
    if same := [call["id"] for call in called if call["id"] == call["call_id"]]:
        return Failed("the id of a call is its call_id", "two identifiers", repr(same[0]), "output")
    return PASSED if called else None


@judge("responses.function-call.unique", attempts("responses.tools/named"))
def two_calls_never_share_a_call_id(subject: Subject, named: Exchange) -> Outcome | None:
    """Calls of two responses may stand in one conversation, where the results refer to them."""
    others = (subject.exchange(label) for label in _REQUIRED)
    required = next((each for each in others if each is not None and each.succeeded), None)
    if required is None or not named.succeeded:
        return None
    one, other = (
        {word(call, "call_id") for call in calls(final_response(each))} - {None} for each in (required, named)
    )
    if not one or not other:
        return None
    if shared := one & other:
        message = "the calls of two responses have one call_id"
        return Failed(message, "a call_id of its own for each call", repr(sorted(map(str, shared))), "output[].call_id")
    return PASSED


@judge("responses.function-call.arguments", answers(*OPERATIONS))
def arguments_are_an_object_as_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """JSON text of an object, encoded once."""
    response = final_response(exchange)
    if response is None or word(response, "status") != "completed":
        return None
    texts = [call["arguments"] for call in calls(response) if isinstance(call.get("arguments"), str)]
    if broken := [text for text in texts if not isinstance(parsed(text), dict)]:
        message = "arguments are no JSON object as text"
        return Failed(message, 'such as {"city": "Paris"}', repr(broken[0])[:300], "output")
    return PASSED if texts else None


@judge("responses.function-call.strict", answers("createResponse"))
def strict_arguments_have_what_is_required(_: Subject, exchange: Exchange) -> Outcome | None:
    """The required members and no others, where the function is strict."""
    response = finished_response(exchange)
    if response is None or response["status"] != "completed":
        return None
    tools = exchange.request.fields.get("tools")
    strict = {name: schema for name, schema in map(_strict, tools if isinstance(tools, list) else ()) if schema}
    seen = False
    for call in calls(response):
        schema, arguments = strict.get(word(call, "name") or ""), parsed(word(call, "arguments") or "")
        if schema is None or not isinstance(arguments, dict):
            continue
        seen = True
        if set(arguments) != set(schema["required"]):
            expected, actual = repr(sorted(schema["required"])), repr(sorted(arguments))
            return Failed("a strict function was called with other arguments", expected, actual, "output")
    return PASSED if seen else None


def _strict(tool: Any) -> tuple[str, dict[str, Any] | None]:
    """Name and schema of a strict function that requires all of its properties, as the official API demands."""
    schema = tool.get("parameters") if isinstance(tool, dict) and tool.get("strict") is True else None
    if not isinstance(schema, dict) or not isinstance(schema.get("required"), list):
        return "", None
    closed = schema.get("additionalProperties") is False and isinstance(schema.get("properties"), dict)
    return str(tool.get("name")), schema if closed and set(schema["properties"]) == set(schema["required"]) else None


@judge("responses.input.tool-results.call-id-required", attempts("responses.tool-results/nameless"))
def a_result_of_no_call_is_refused(_: Subject, nameless: Exchange) -> Outcome | None:
    """A result that does not say of which call it is cannot be placed."""
    if nameless.status is None:
        return None
    if nameless.succeeded:
        expected = "status 400 with the param input[2].call_id"
        return Failed("a function_call_output without call_id is accepted", expected, str(nameless.status))
    if nameless.status in range(400, 500):
        return PASSED
    message = "a function_call_output without call_id is answered as if the server were at fault"
    return Failed(message, "status 400", str(nameless.status))
