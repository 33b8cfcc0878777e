"""Reasons to refuse a body that is valid by the schema."""

import json

from tests.end_to_end.schemathesis.exchange import Exchange

# What the engine cannot do, what is not there, and what does not fit.
CODES = {"unsupported_parameter", "model_not_found", "routing_error", "context_length_exceeded", "not_implemented"}


def is_beyond_the_schema(exchange: Exchange) -> bool:
    """Whether the refusal gives a reason that no schema can state."""
    if exchange.status not in {400, 404, 501}:
        return False
    error = json.loads(exchange.text)["error"]
    return error["code"] in CODES
