"""Reasons to refuse a body that is valid by the schema."""

import json
import re
from collections.abc import Callable
from typing import Any

from tests.end_to_end.schemathesis.exchange import Exchange

# What the engine cannot do, what is not there, what does not fit, and what a response is not (yet).
CODES = {
    "unsupported_parameter",
    "model_not_found",
    "routing_error",
    "context_length_exceeded",
    "previous_response_not_found",
    "previous_response_not_final",
    "response_not_background",
    "item_not_found",
    "prompt_not_found",
}


def _always(exchange: Exchange) -> bool:
    del exchange
    return True


# The place that is refused, and when that can be right: rules between fields, and texts in languages of their own.
PLACES: tuple[tuple[str, Callable[[Exchange], bool]], ...] = (
    ("best_of", lambda exchange: exchange.asked("best_of", 1) < exchange.asked("n", 1) or exchange.asked("stream", 0)),
    (r"messages\[\d+\]\.(tool_call_id|name)", _always),  # the result of a call that nobody made
    (r"(grammar|response_format)(\..+)?", _always),  # not a grammar, or two of them
    (r"tools\[\d+\]\.function\.parameters(\..+)?", _always),  # not a JSON Schema
    ("function_call", _always),  # of a function that is not there
    ("stream_options", lambda exchange: not exchange.asked("stream", default=False)),
    ("top_logprobs", lambda exchange: not exchange.asked("logprobs", default=False)),
    (r"logit_bias(\..+)?", _always),  # not a token of the vocabulary
    ("background", lambda exchange: exchange.asked("store", default=True) is False),
    ("conversation", lambda exchange: exchange.asked("previous_response_id", None) is not None),
    (r"input\[\d+\]\.(call_id|id)", _always),  # the result of a call that nobody made, or an id twice
    (r"tools\[\d+\](\.(name|function|parameters)(\..+)?)?", _always),  # a name twice, or not a JSON Schema
    (r"tool_choice(\..+)?", _always),  # of a function that is not there
    (r"text\.format(\..+)?", _always),  # not a JSON Schema, or two of them
    (r"prompt\.variables\..+", _always),  # not a variable of the prompt
    ("after|before", lambda exchange: exchange.operation_id == "listInputItems"),  # not an item of the response
)


def is_beyond_the_schema(exchange: Exchange) -> bool:
    """Whether the refusal gives a reason that no schema can state."""
    if exchange.status not in {400, 404}:
        return False
    error = json.loads(exchange.text)["error"]
    if error["code"] in CODES or _has_nothing_to_answer(exchange, error):
        return True
    place = error["param"] or ""
    return error["code"] == "invalid_value" and any(
        re.fullmatch(pattern, place) and applies(exchange) for pattern, applies in PLACES
    )


def _has_nothing_to_answer(exchange: Exchange, error: dict[str, Any]) -> bool:
    asked = [exchange.asked(name, None) for name in ("input", "previous_response_id", "prompt")]
    missing = (error["code"], error["param"]) == ("missing_required_parameter", "input")
    return missing and exchange.operation_id in {"createResponse", "countInputTokens"} and not any(asked)
