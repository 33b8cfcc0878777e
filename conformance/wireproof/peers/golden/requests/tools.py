"""Which functions are called, and with what."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.language.constraints import Constraint, written
from wireproof.peers.golden.language.scores import mix
from wireproof.peers.golden.refusal import invalid
from wireproof.peers.golden.requests.conversations import Turn

_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Function:
    """A tool: a function with a schema for its arguments, or a custom one with free text."""

    name: str
    parameters: Json | None
    custom: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What `tool_choice` comes to: `none`, `auto` or `required`, and the tools it leaves."""

    mode: str
    tools: tuple[Function, ...]
    parallel: bool = True


@dataclass(frozen=True, slots=True)
class Call:
    """One call: the arguments as JSON text, or the input of a custom tool."""

    function: Function
    arguments: str


def narrowed(tools: Sequence[Function], choice: str | Json | None, *, parallel: bool) -> Choice:
    """Apply `tool_choice` in any of its forms. Raises Refusal when it names no tool of the request."""
    everything = tuple(tools)
    if choice is not None and choice != "none" and not tools:
        raise invalid("tool_choice", "It needs tools")
    if choice is None or isinstance(choice, str):
        return Choice(choice or ("auto" if tools else "none"), everything, parallel)
    if choice["type"] == "allowed_tools":
        allowed = choice.get("allowed_tools") or choice
        names = {_name(each) for each in allowed["tools"]}
        return Choice(allowed["mode"], tuple(_named(tools, name) for name in sorted(names)), parallel)
    return Choice("required", (_named(tools, _name(choice)),), parallel=False)


def _name(choice: Json) -> str:
    nested = choice.get("function") or choice.get("custom") or choice
    return str(nested.get("name"))


def _named(tools: Sequence[Function], name: str) -> Function:
    for tool in tools:
        if tool.name == name:
            return tool
    raise invalid("tool_choice", f"There is no tool named '{name}'")


def calls(choice: Choice, turns: Sequence[Turn], seed: int, *, eager: bool) -> tuple[Call, ...]:
    """The calls that the peer makes of its own accord or because it has to."""
    if choice.mode == "none" or not choice.tools:
        return ()
    last = turns[-1] if turns else Turn("user", "")
    asked = [tool for tool in choice.tools if _speaks_of(last.text, tool.name)] if last.role == "user" else []
    if choice.mode == "auto" and not (asked and eager):
        return ()
    chosen = asked or [choice.tools[0]]
    if choice.parallel and len(chosen) == 1 and " and " in last.text:
        chosen = chosen * 2
    if not choice.parallel:
        chosen = chosen[:1]
    return tuple(Call(tool, _arguments(tool, mix(seed ^ place))) for place, tool in enumerate(chosen))


def _speaks_of(text: str, name: str) -> bool:
    words = set(_WORD.findall(text.lower()))
    return any(part in words for part in _WORD.findall(name.lower().replace("_", " ")) if len(part) > 3)  # noqa: PLR2004 - "get" and "set" say nothing


def _arguments(tool: Function, seed: int) -> str:
    if tool.custom:
        return "print hello"
    schema = tool.parameters
    if not schema or not schema.get("properties"):
        schema = {"type": "object"} | (schema or {})
    if "type" not in schema:
        schema = {"type": "object"} | schema
    text = written(Constraint("tools", schema=schema), seed)
    return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
