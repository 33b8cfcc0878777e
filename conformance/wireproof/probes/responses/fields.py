"""What the requests for responses are made of."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import quote

from wireproof.probing.probe import Situation
from wireproof.probing.step import Step, post
from wireproof.reading.response import any_response, output_items, word
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

OPERATION = "createResponse"
GREETING = "Say hello in one short sentence."
COUNTING = "Count from one to fifty in words."
LIMIT = 32
SMALLEST_LIMIT = 16
"""The official API takes no smaller one."""
FURTHER_LIMIT = 40
INSTRUCTIONS = (
    "You are a patient assistant at the front desk of a small library in the mountains. Answer every visitor in plain "
    "and friendly English, keep each answer as short as you can, and never mention prices, the news or the weather."
)
METADATA = {"wireproof": "responses", "purpose": "conformance"}

_GUARDED = {"metadata": "metadata", "store": "stored_responses", "parallel_tool_calls": "parallel_tool_calls"}
"""Fields that only deployments with a capability are asked for."""


def respond(situation: Situation, label: str, own: Mapping[str, Any], expectation: Expectation | None) -> Step:
    """A request for a response: the model, temperature 0, a limit, and `own`, without what the profile lacks.

    Without an expectation it is one that has to be refused.
    """
    whole = {"model": situation.model, "temperature": 0, "max_output_tokens": LIMIT, **own}
    return post(label, OPERATION, known(situation, whole), expectation, valid=expectation is not None)


def known(situation: Situation, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that the profile has."""
    return {name: value for name, value in fields.items() if has_field(situation, name)}


def has_field(situation: Situation, name: str) -> bool:
    """Whether requests of the profile have the field."""
    schemas = situation.profile.document["components"]["schemas"]
    capability = _GUARDED.get(name)
    absent = capability is not None and situation.profile.capability(capability) == "absent"
    return name in schemas["CreateResponseRequest"]["properties"] and not absent


def message(situation: Situation, role: str, content: object) -> dict[str, Any]:
    """An input message without `type`, unless the profile demands that."""
    schemas = situation.profile.document["components"]["schemas"]
    typed = "type" in schemas["InputMessage"].get("required", [])
    return {**({"type": "message"} if typed else {}), "role": role, "content": content}


def given_back(situation: Situation, exchange: Exchange | None, kinds: Collection[str]) -> list[dict[str, Any]]:
    """The items of these types in the output of a whole answer, as they came; none where they are no valid input."""
    output = output_items(exchange.object or {}) if exchange is not None else []
    items = [item for item in output if word(item, "type") in kinds]
    return [] if any(situation.profile.violations("InputItem", item) for item in items) else items


def stored(response_id: str, rest: str = "") -> str:
    """The path of a stored response."""
    return f"/responses/{quote(response_id, safe='')}{rest}"


def identifier(exchange: Exchange | None) -> str | None:
    """The id of the response that was answered, whole or streamed; None where there is none."""
    if exchange is None or not exchange.succeeded:
        return None
    streamed = exchange.request.wants_stream
    answer = any_response(exchange.events.payloads) if streamed else exchange.object
    found = (answer or {}).get("id")
    return found if isinstance(found, str) and found else None
