"""Every error is the envelope, with the request id that the header also carries."""

import json
from collections.abc import Iterator

from tests.end_to_end.schemathesis.exchange import Exchange

MEMBERS = {"message", "type", "param", "code"}


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    if exchange.status < 400 or exchange.method == "HEAD":
        return
    try:
        error = json.loads(exchange.text)["error"]
        members = set(error)
    except (ValueError, KeyError, TypeError):
        yield f"not an error envelope: {exchange.text[:200]!r}"
        return
    if missing := MEMBERS - members:
        yield f"the error lacks {sorted(missing)}"
    elif not (isinstance(error["message"], str) and error["message"] and isinstance(error["code"], str)):
        yield f"the error does not say what is wrong: {error}"
    if error.get("request_id") != exchange.headers.get("x-request-id"):
        yield f"request id {error.get('request_id')!r}, but the header says {exchange.headers.get('x-request-id')!r}"
