"""What an upstream promised with its silence: an answer that breaks a constraint of the request is an error.

Upstreams accept constraints that they then do not keep: llama.cpp drops a schema it cannot read, gateways pass on
`tool_choice` to models that ignore it. Whatever can be seen in the answer is therefore checked, and never passed on as
if it were what was asked for. An answer cut by the limit of tokens or a stop sequence is not complete, and not judged.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

import jsonschema_rs
import orjson

from wireproof_server.generation.errors import EngineFailed, InvalidRequest
from wireproof_server.generation.events import Delta, Event, Finished
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, TextRequest


@dataclass(slots=True)
class _Seen:
    """What one choice said so far: its text, and each call's name and arguments."""

    text: list[str] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    arguments: dict[int, list[str]] = field(default_factory=dict)


class TextCheck:
    """Checks the text of each choice against a JSON grammar; other grammars are left to the upstream.

    Raises `InvalidRequest` when the schema cannot be used, before anything is asked of the upstream.
    """

    def __init__(self, request: TextRequest | ChatRequest) -> None:
        self._validator = _validator_of_grammar(request.grammar)
        self._may_be_cut = bool(request.sampling.stop)
        self._seen: dict[int, _Seen] = {}

    def see(self, event: Event) -> None:
        """Look at the next event before it is passed on. Raises `EngineFailed`."""
        if isinstance(event, Delta):
            seen = self._seen.setdefault(event.index, _Seen())
            if self._validator is not None:
                seen.text.append(event.text)
            self.see_delta(event, seen)
        elif isinstance(event, Finished):
            self.see_end(event, self._seen.pop(event.index, _Seen()))

    def see_delta(self, delta: Delta, seen: _Seen) -> None:
        """Look at a piece of a choice; completions have nothing to see in it."""

    def see_end(self, finished: Finished, seen: _Seen) -> None:
        """Look at a finished choice. Raises `EngineFailed`."""
        if finished.reason != "stop" or self._validator is None or self._may_be_cut:
            return
        if not _is_valid("".join(seen.text), self._validator):
            raise EngineFailed("The upstream's answer is not valid by the JSON schema that the request gave.")


class ChatCheck(TextCheck):
    """`TextCheck`, and the calls against the tools, `tool_choice` and `parallel_tool_calls`."""

    def __init__(self, request: ChatRequest) -> None:
        super().__init__(request)
        choice = request.tool_choice
        names = [tool.name for tool in request.tools]
        self._allowed = () if choice.mode == "none" else tuple(names if choice.allowed is None else choice.allowed)
        self._requires_call = bool(request.tools) and choice.mode == "required"
        self._limits_to_one = not request.parallel_tool_calls
        self._strict = {
            tool.name: _validator(tool.parameters or {}, f"tools[{position}].function.parameters")
            for position, tool in enumerate(request.tools)
            if tool.strict
        }

    def see_delta(self, delta: Delta, seen: _Seen) -> None:
        """Look at the calls in a piece of a choice. Raises `EngineFailed` for one that must not be."""
        for piece in delta.tool_calls:
            if piece.name is not None:
                seen.names[piece.index] = piece.name
                if piece.name not in self._allowed:
                    raise EngineFailed("The upstream called a tool that the request does not allow.")
            seen.arguments.setdefault(piece.index, []).append(piece.arguments)
        if self._limits_to_one and len(seen.names) > 1:
            raise EngineFailed("The upstream called several tools where the request allows one.")

    def see_end(self, finished: Finished, seen: _Seen) -> None:
        """Look at a finished choice. Raises `EngineFailed`."""
        super().see_end(finished, seen)
        if finished.reason == "stop" and self._requires_call and not self._may_be_cut:
            raise EngineFailed("The upstream called no tool although the request requires a call.")
        if finished.reason == "tool_calls":
            for index, name in seen.names.items():
                validator = self._strict.get(name)
                if validator is not None and not _is_valid("".join(seen.arguments[index]), validator):
                    raise EngineFailed("The upstream's tool call is not valid by the tool's strict parameters.")


def _validator_of_grammar(grammar: Grammar | None) -> jsonschema_rs.Validator | None:
    if grammar is None or grammar.kind not in {"json_schema", "json_object"}:
        return None
    schema = {"type": "object"} if grammar.kind == "json_object" else grammar.value
    return _validator(schema, grammar.parameter)


def _validator(schema: Any, parameter: str) -> jsonschema_rs.Validator:
    try:
        return jsonschema_rs.validator_for(schema, retriever=_refuse_to_fetch)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError, TypeError) as error:
        raise InvalidRequest("This is not a JSON Schema that can be used.", parameter=parameter) from error


def _refuse_to_fetch(_address: str) -> NoReturn:
    """A schema from a request must not make this server fetch addresses."""
    raise ValueError("references to other documents are not followed")


def _is_valid(text: str, validator: jsonschema_rs.Validator) -> bool:
    try:
        value: Mapping[str, Any] | Any = orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return bool(validator.is_valid(value))
