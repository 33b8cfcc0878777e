"""Which refusals show how a deployment tells errors, and the error in them."""

import re
from typing import Any
from urllib.parse import unquote

from wireproof.contract.profile import Profile
from wireproof.judges.protocol.situations import SERVER_ERRORS, is_offered
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

JSON = "application/json"
_BELOW_THE_OPERATION = frozenset({405, 413, 414, 431})
"""What servers, proxies and routers answer before an operation is reached, in their own way."""
_PLAIN_PATH = re.compile(r"(/[A-Za-z0-9_-][A-Za-z0-9._:-]*)+")


def shows_errors(subject: Subject, exchange: Exchange) -> bool:
    """Whether it was an operation of the contract that refused.

    Unknown paths, wrong methods and whatever else is refused below the operations have clauses of their own. A
    generated path may be one that a router or a proxy takes apart, and a generated request that brings the server down
    says that already.
    """
    if exchange.operation is None or exchange.status in _BELOW_THE_OPERATION or not is_offered(subject, exchange):
        return False
    if exchange.probe != "fuzz":
        return True
    return exchange.status not in SERVER_ERRORS and _is_plain(exchange.request.path)


def declared(profile: Profile, exchange: Exchange) -> dict[str, Any]:
    """What the profile's document has for this status of this operation: schemas by media type."""
    for item in profile.document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and operation.get("operationId") == exchange.operation:
                answer = resolved(profile, operation["responses"].get(str(exchange.status), {}))
                return {kind: media.get("schema", {}) for kind, media in answer.get("content", {}).items()}
    return {}


def resolved(profile: Profile, value: Any) -> Any:
    """What a reference within the document leads to; anything else as it is."""
    while isinstance(value, dict) and "$ref" in value:
        found: Any = profile.document
        for name in value["$ref"].removeprefix("#/").split("/"):
            found = found[name.replace("~1", "/").replace("~0", "~")]
        value = found
    return value


def detail(subject: Subject, exchange: Exchange) -> tuple[str, str, dict[str, Any]] | None:
    """The schema of the error, where it is in the body, and the error; None where no accepted form is there."""
    body = exchange.object
    if body is None:
        return None
    if "error" in body:
        return ("ErrorDetail", "error", body["error"]) if isinstance(body["error"], dict) else None
    schema = str(declared(subject.profile, exchange).get(JSON, {}))
    if "PlainError" in schema and "message" in body:
        return "PlainError", "", body
    if "/ErrorDetail'" in schema and "message" in body:
        return "ErrorDetail", "", body
    return None


def _is_plain(path: str) -> bool:
    return _PLAIN_PATH.fullmatch(unquote(path.partition("?")[0])) is not None
