"""Ways to break the scripted server."""

import json
from collections.abc import Callable
from typing import Any

from tests.conformance.judges.tools.scripted_chat import Refusal, ScriptedChat, Turn, altered

Json = dict[str, Any]
Mutants = dict[str, tuple[ScriptedChat, set[str]]]
"""A broken server by what is wrong with it, and the clauses that fail for it."""

FUNCTION = "function"
UNKNOWN = "chat.tools.function.unknown"
IN_STREAMS = "chat.tools.stream.same-calls"
ARGUMENTS = "chat.tools.call.arguments"
NAME = "chat.tools.call.name"


class Deaf(ScriptedChat):
    """Drops or changes members of the request before it reads it."""

    def __init__(self, change: Callable[[Json], Json]) -> None:
        super().__init__()
        self._change = change

    def answer(self, fields: Json) -> tuple[int, str, bytes]:
        return super().answer(self._change(dict(fields)))


def without(*names: str, only: Callable[[Json], bool] = lambda _: True) -> Deaf:
    """A server that never reads these members."""

    def change(fields: Json) -> Json:
        return {name: each for name, each in fields.items() if name not in names} if only(fields) else fields

    return Deaf(change)


def choice_is(value: str) -> Callable[[Json], bool]:
    """Whether a request has this `tool_choice`."""
    return lambda fields: fields.get("tool_choice") == value


def by_name(fields: Json) -> bool:
    """Whether a request demands a function by its name."""
    return isinstance(fields.get("tool_choice"), dict)


def calls(alter: Callable[[Json, int], Any], *, streamed: bool | None = None) -> ScriptedChat:
    """Change each call of each turn in place, in both modes or in one."""

    def said(turn: Turn, fields: Json) -> Turn:
        if streamed is None or bool(fields.get("stream")) is streamed:
            for place, call in enumerate(turn.calls):
                alter(call, place)
        return turn

    return altered(said=said)


def messages(alter: Callable[[Json], Any]) -> ScriptedChat:
    """Change the message of each whole answer with calls in place."""

    def body(healthy: Json, turn: Turn, _: Json) -> Json:
        if turn.calls:
            alter(healthy["choices"][0]["message"])
        return healthy

    return altered(body=body)


def pieces(alter: Callable[[list[Json], Json, int], list[Json]]) -> ScriptedChat:
    """Change the pieces of each call."""
    return altered(deltas=alter)


def turns(alter: Callable[[Turn, Json], Turn]) -> ScriptedChat:
    """Change each turn."""
    return altered(said=alter)


def wants_json(fields: Json) -> bool:
    """Whether a request asks for JSON."""
    return "json" in str(fields.get("response_format"))


def structured(alter: Callable[[str], str]) -> ScriptedChat:
    """Change each text that must be JSON."""

    def written(text: str, fields: Json) -> str:
        return alter(text) if wants_json(fields) else text

    return altered(written=written)


def refusing(part: str, member: str, *, status: int = 400, message: str = "Bad value: ") -> ScriptedChat:
    """A server that refuses requests which hold this text."""

    def refused(healthy: Refusal | None, fields: Json) -> Refusal | None:
        return Refusal(member, status, message) if part in json.dumps(fields) else healthy

    return altered(refused=refused)


def refusing_where(
    unwanted: Callable[[Json], bool], member: str, status: int = 400, message: str = "Bad value: "
) -> ScriptedChat:
    """A server that refuses such requests."""

    def refused(healthy: Refusal | None, fields: Json) -> Refusal | None:
        return Refusal(member, status, message) if unwanted(fields) else healthy

    return altered(refused=refused)


def functions(fields: Json) -> list[Json]:
    """The functions that a request offers."""
    return [tool["function"] for tool in fields.get("tools") or []]


def assistants(fields: Json) -> list[Json]:
    """The messages of a request that the assistant said."""
    return [each for each in fields["messages"] if each["role"] == "assistant"]
