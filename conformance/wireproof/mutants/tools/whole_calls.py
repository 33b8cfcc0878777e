"""Calls in whole answers, each wrong in one way."""

import json
from collections.abc import Callable
from typing import Any

from wireproof.mutants.members import EACH, Change, removed, renamed, replaced
from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import CHAT, Json, whole

_CALLS = ("choices", EACH, "message", "tool_calls")
_CALL = (*_CALLS, EACH)
_FUNCTION = (*_CALL, "function")
_ARGUMENTS = (*_FUNCTION, "arguments")


def _cut(arguments: str) -> str:
    return arguments[:-2]


def _quoted(arguments: str) -> str:
    return json.dumps(arguments)


def _python(arguments: str) -> str:
    return repr(json.loads(arguments))


def _listed(arguments: str) -> str:
    return f"[{arguments}]"


def _fenced(arguments: str) -> str:
    return f"```json\n{arguments}\n```"


def _doubled(arguments: str) -> str:
    return arguments * 2


_WRONG: tuple[tuple[str, tuple[str, ...], str, Change, str], ...] = (
    ("id-missing", ("id", "shape"), "no `id`", removed(*_CALL, "id"), "own"),
    ("id-null", ("id", "shape"), "null as `id`", replaced(*_CALL, "id", by=None), "own"),
    ("id-empty", ("id",), "an empty `id`", replaced(*_CALL, "id", by=""), "own"),
    ("id-number", ("id", "shape"), "a number as `id`", replaced(*_CALL, "id", by=1), "own"),
    ("id-same", ("id",), "the `id` of another", replaced(*_CALL, "id", by="call_1"), "own"),
    ("type-missing", ("type", "shape"), "no `type`", removed(*_CALL, "type"), "own"),
    ("type-null", ("type", "shape"), "null as `type`", replaced(*_CALL, "type", by=None), "own"),
    ("type-tool-use", ("type",), "the `type` tool_use", replaced(*_CALL, "type", by="tool_use"), "own"),
    ("type-empty", ("type",), "an empty `type`", replaced(*_CALL, "type", by=""), "own"),
    ("function-missing", ("shape",), "no `function`", removed(*_FUNCTION), "own"),
    ("name-missing", ("name", "shape"), "no name", removed(*_FUNCTION, "name"), "own"),
    ("name-empty", ("name",), "an empty name", replaced(*_FUNCTION, "name", by=""), "own"),
    ("name-prefixed", ("name",), "a prefixed name", replaced(*_FUNCTION, "name", by=lambda n: f"functions.{n}"), "own"),
    ("name-upper", ("name",), "a name in camel case", replaced(*_FUNCTION, "name", by=lambda n: n.title()), "own"),
    ("name-invented", ("name",), "a name nobody offered", replaced(*_FUNCTION, "name", by="web_search"), "own"),
    ("arguments-missing", ("arguments", "shape"), "no arguments", removed(*_ARGUMENTS), "own"),
    ("arguments-null", ("arguments", "shape"), "null as arguments", replaced(*_ARGUMENTS, by=None), "own"),
    ("arguments-empty", ("arguments",), "empty arguments", replaced(*_ARGUMENTS, by=""), "own"),
    ("arguments-cut", ("arguments",), "arguments that break off", replaced(*_ARGUMENTS, by=_cut), "own"),
    ("arguments-quoted", ("arguments",), "arguments quoted twice", replaced(*_ARGUMENTS, by=_quoted), "own"),
    ("arguments-python", ("arguments",), "arguments as Python writes them", replaced(*_ARGUMENTS, by=_python), "own"),
    ("arguments-listed", ("arguments",), "a list of arguments", replaced(*_ARGUMENTS, by=_listed), "own"),
    ("arguments-fenced", ("arguments",), "fenced arguments", replaced(*_ARGUMENTS, by=_fenced), "own"),
    ("arguments-doubled", ("arguments",), "arguments twice", replaced(*_ARGUMENTS, by=_doubled), "own"),
    ("arguments-renamed", ("arguments", "shape"), "parameters", renamed(*_ARGUMENTS, to="parameters"), "own"),
)
CALLS = tuple(
    Mutant(
        f"tools.whole-{name}",
        tuple(f"chat.tools.call.{end}" for end in ends),
        f"Whole answers have calls with {words}.",
        (whole(CHAT)(change),),
        source,
    )
    for name, ends, words, change, source in _WRONG
)


def _calling(change: Callable[[Json, Json], Any]) -> Callable[[Json], None]:
    """A change of each choice with calls, and its message."""

    def changed(body: Json) -> None:
        for choice in body["choices"]:
            if choice["message"]["tool_calls"]:
                change(choice, choice["message"])

    return changed


def _markup(choice: Json, message: Json) -> None:
    calls = [each["function"] for each in message.pop("tool_calls")]
    message["content"] = "".join(
        f'<tool_call>\n{{"name": "{each["name"]}", "arguments": {each["arguments"]}}}\n</tool_call>' for each in calls
    )
    choice["finish_reason"] = "stop"


def _markup_beside(_choice: Json, message: Json) -> None:
    name = message["tool_calls"][0]["function"]["name"]
    message["content"] = f'<tool_call>\n{{"name": "{name}"}}\n</tool_call>'


def _said_too(_choice: Json, message: Json) -> None:
    message["content"] = json.dumps(message["tool_calls"])


def _end_of_call(_choice: Json, message: Json) -> None:
    message["content"] = "</tool_call>"


def _flat(_choice: Json, message: Json) -> None:
    for call in message["tool_calls"]:
        call.update(call.pop("function"))


def _legacy(choice: Json, message: Json) -> None:
    message["function_call"] = message.pop("tool_calls")[0]["function"]
    choice["finish_reason"] = "function_call"


def _first_alone(_choice: Json, message: Json) -> None:
    del message["tool_calls"][1:]


def _lost(_choice: Json, message: Json) -> None:
    del message["tool_calls"]


def _finish_call(choice: Json, _message: Json) -> None:
    choice["finish_reason"] = "tool_call"


def _finish_null(choice: Json, _message: Json) -> None:
    choice["finish_reason"] = None


def _finish_length(choice: Json, _message: Json) -> None:
    choice["finish_reason"] = "function_call"


def _beside(choice: Json, message: Json) -> None:
    choice["tool_calls"] = message.pop("tool_calls")


def _map(_choice: Json, message: Json) -> None:
    message["tool_calls"] = message["tool_calls"][0]


def _content_missing(_choice: Json, message: Json) -> None:
    del message["content"]


def _other_value(_choice: Json, message: Json) -> None:
    message["tool_calls"][0]["function"]["arguments"] = '{"zone":"mars"}'


MESSAGES = tuple(
    Mutant(f"tools.{name}", clauses, f"{sentence}.", (whole(CHAT)(_calling(change)),), source)
    for name, clauses, sentence, change, source in (
        ("markup-for-calls", ("chat.tools.markup",), "Calls are marked in the text", _markup, "W078"),
        ("markup-beside-calls", ("chat.tools.markup",), "Calls are marked in the text too", _markup_beside, "W078"),
        ("said-too", ("chat.tools.markup",), "Calls are repeated in the text", _said_too, "own"),
        ("markup-end", ("chat.tools.markup",), "The end of a mark is left in the text", _end_of_call, "W078"),
        ("flat", ("chat.tools.call.shape", "chat.tools.call.name"), "Calls have no `function`", _flat, "own"),
        ("legacy-call", ("chat.tools.call.legacy",), "Calls are told as `function_call`", _legacy, "own"),
        ("lost", ("chat.tools.finish-reason",), "Calls are lost, their finish reason stays", _lost, "own"),
        ("calls-map", ("chat.message.tool-calls",), "One call is told without a list", _map, "own"),
        ("finish-call", ("chat.choice.finish-reason",), "Turns end with `tool_call`", _finish_call, "W044"),
        ("finish-null", ("chat.choice.finish-reason",), "Turns of calls end with null", _finish_null, "W045"),
        ("finish-function", ("chat.tools.finish-reason",), "Turns end with `function_call`", _finish_length, "own"),
        ("beside", ("chat.tools.finish-reason",), "Calls are beside the message", _beside, "own"),
        ("content-missing", ("chat.message.content",), "Messages of calls have no `content`", _content_missing, "own"),
        (
            "first-alone",
            ("chat.tools.stream.same-calls",),
            "Of several calls only the first comes",
            _first_alone,
            "own",
        ),
        ("strict-broken", ("chat.tools.strict.honoured",), "Strict arguments are others", _other_value, "own"),
    )
)


@mutant("chat.tools.finish-reason", source="W075")
@whole(CHAT)
def whole_calls_end_with_stop(body: Json) -> None:
    """Whole turns that call functions end with `stop`; in streams they do not."""
    for choice in body["choices"]:
        if choice["finish_reason"] == "tool_calls":
            choice["finish_reason"] = "stop"


@mutant("chat.tools.stream.same-calls", "chat.tools.function.honoured", source="W087")
@whole(CHAT)
def first_function_called(body: Json, call: Call) -> None:
    """Whatever is called, the call names the first function that was offered."""
    first = call.asked["tools"][0]["function"]["name"]
    for choice in body["choices"]:
        for made in choice["message"]["tool_calls"]:
            made["function"]["name"] = first


@mutant("chat.tools.call.id")
@whole(CHAT)
def ids_constant(body: Json) -> None:
    """The calls of each turn have the same ids: call_0, call_1, but two calls of one function share theirs."""
    for choice in body["choices"]:
        for made in choice["message"]["tool_calls"]:
            made["id"] = f"call_{made['function']['name']}"
