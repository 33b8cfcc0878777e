"""The text of a turn has the form that was asked for, in both modes.

A server constrains the generation for this, so it holds for any model; only a turn that was cut shows nothing.
"""

import json
import re
from typing import Any

import jsonschema_rs

from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.turns import cut_short, step_turn_judges
from wireproof.parsing.json_reading import NotJson, read_json_text
from wireproof.reading.assistant_turns import AssistantTurn
from wireproof.transcript.exchange import Exchange

WITH_SCHEMA = ("chat.structured.schema", "chat.structured.schema/list", "chat.structured.schema/stream")

_QUOTED = 200
_NOT_BEGUN = re.compile(r"\s*(<think|$)", re.IGNORECASE)
"""A text that has come to nothing but space, or to the reasoning of a model whose server leaves that in the text."""


@step_turn_judges("chat.structured.object.honoured", "chat.structured.object")
def json_object_is_an_object(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """With `json_object` the text is one JSON object."""
    if _form(exchange).get("type") != "json_object" or _is_in_reasoning(turn):
        return None
    return _no_object(exchange, turn) or PASSED


@step_turn_judges("chat.structured.schema.honoured", *WITH_SCHEMA)
def json_schema_is_kept(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """With a strict `json_schema` the text is JSON that is valid against the schema."""
    definition = _form(exchange).get("json_schema")
    if not isinstance(definition, dict) or definition.get("strict") is not True or _is_in_reasoning(turn):
        return None
    return _no_object(exchange, turn) or _invalid(definition["schema"], turn) or PASSED


@step_turn_judges("chat.structured.content", "chat.structured.object", *WITH_SCHEMA)
def structured_text_is_content(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """The JSON is the content, not the reasoning beside an empty content."""
    if _form(exchange).get("type") not in {"json_object", "json_schema"}:
        return None
    if _is_in_reasoning(turn):
        place = f"{turn.place}.content"
        return Failed("the JSON is in the reasoning, and content is empty", "JSON", turn.reasoning[:_QUOTED], place)
    return PASSED if turn.content else None


def _form(exchange: Exchange) -> dict[str, Any]:
    form = exchange.request.fields.get("response_format")
    return form if isinstance(form, dict) else {}


def _is_in_reasoning(turn: AssistantTurn) -> bool:
    return not turn.content.strip() and isinstance(read_json_text(turn.reasoning), dict)


def _no_object(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """What is to say where the content is no JSON object: cut is only what could have become one."""
    value = read_json_text(turn.content)
    if isinstance(value, dict):
        return None
    broken_off = exchange.streamed and turn.finish_reason is None
    may_become = turn.content.lstrip().startswith("{") or _NOT_BEGUN.match(turn.content)
    if may_become and broken_off:
        return Inconclusive("the stream broke off")
    if may_become and (cut := cut_short(turn)):
        return cut
    if turn.refusal or turn.finish_reason == "content_filter":
        return cut_short(turn)
    reason = value.reason if isinstance(value, NotJson) else f"it is a JSON {type(value).__name__}"
    message = f"`response_format` asks for a JSON object, and the text is none: {reason}"
    return Failed(message, "a JSON object", turn.content[:_QUOTED], f"{turn.place}.content")


def _invalid(schema: dict[str, Any], turn: AssistantTurn) -> Outcome | None:
    error = next(jsonschema_rs.validator_for(schema).iter_errors(read_json_text(turn.content)), None)
    if error is None:
        return None
    message = f"the text breaks the schema of the request: {error.message}"
    return Failed(message, json.dumps(schema)[:_QUOTED], turn.content[:_QUOTED], f"{turn.place}.content")
