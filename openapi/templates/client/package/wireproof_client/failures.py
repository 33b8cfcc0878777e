"""What a server says of its failure, as exceptions: answers with an error's status, and errors within streams."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from wireproof_client.errors import (
    ApiStatusError,
    AuthenticationError,
    ConflictError,
    InvalidRequestError,
    NotFoundError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
)

REQUEST_ID_HEADERS = ("x-request-id", "x-oneapi-request-id")
_SHOWN_CHARACTERS = 500
_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?")
_BY_STATUS: Mapping[int, type[ApiStatusError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    413: InvalidRequestError,
    415: InvalidRequestError,
    422: InvalidRequestError,
    429: RateLimitError,
}
# Within a stream there is no status any more: the words of `type` and `code` stand for it.
_BY_WORD: Mapping[str, type[ApiStatusError]] = {
    "invalid_request": InvalidRequestError,
    "authentication": AuthenticationError,
    "invalid_api_key": AuthenticationError,
    "permission": PermissionDeniedError,
    "not_found": NotFoundError,
    "rate_limit": RateLimitError,
    "insufficient_quota": RateLimitError,
}


def request_id(headers: Mapping[str, str]) -> str | None:
    """The name that the server gave the request."""
    return next((headers[name] for name in REQUEST_ID_HEADERS if name in headers), None)


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """The seconds that the server asks to wait, which it may say as a number or as a date (RFC 9110, 10.2.3)."""
    milliseconds = headers.get("retry-after-ms", "")  # the official server's, and finer
    if _SECONDS.fullmatch(milliseconds):
        return float(milliseconds) / 1000
    text = headers.get("retry-after")
    if text is None:
        return None
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (aware - (now or datetime.now(UTC))).total_seconds())


def answered_failure(status: int, headers: Mapping[str, str], content: bytes) -> ApiStatusError:
    """The exception for an answer with an error's status."""
    kind = _BY_STATUS.get(status) or (ServerError if status >= 500 else ApiStatusError)  # noqa: PLR2004  RFC 9110, 15.6
    body = _parsed(content)
    said = _said(body)
    shown = said.get("message") or f"The server answered {status}: {_shown(content)}"
    return kind(
        str(shown),
        status_code=status,
        body=body,
        request_id=request_id(headers) or _text(said.get("request_id")),
        retry_after=retry_after(headers),
        headers=headers,
        **_words(said),
    )


def streamed_failure(body: Any, identifier: str | None) -> ApiStatusError:
    """The exception for an error that came as an event."""
    said = _said(body)
    words = f"{said.get('type')} {said.get('code')}"
    kind = next((each for word, each in _BY_WORD.items() if word in words), ServerError)
    message = str(said.get("message") or f"The server failed: {body}")
    return kind(message, body=body, request_id=identifier or _text(said.get("request_id")), **_words(said))


def failure_within(content: bytes, identifier: str | None) -> ApiStatusError | None:
    """The exception for an error that came as a whole answer with the status of a success."""
    body = _parsed(content)
    return streamed_failure(body, identifier) if isinstance(body, dict) and body.get("error") else None


def _words(said: Mapping[str, Any]) -> dict[str, Any]:
    """The words for programs."""
    return {name: _text(said.get(name)) for name in ("type", "code", "param")}


def _said(body: Any) -> Mapping[str, Any]:
    """The members of the error, in whichever envelope it came: the contract's, a list with it, none, or just a text."""
    if isinstance(body, list) and len(body) == 1:
        return _said(body[0])
    if not isinstance(body, dict):
        return {}
    error = body.get("error")
    if isinstance(error, dict):
        return error
    if isinstance(error, str):
        return {**body, "message": body.get("message") or error}
    return body if body.get("message") else {**body, **_detailed(body.get("detail"))}


def _detailed(detail: Any) -> Mapping[str, Any]:
    """The same in the words of FastAPI: a text, or a list of complaints."""
    complaints = [each for each in detail if _is_complaint(each)] if isinstance(detail, list) else []
    if not complaints:
        return {"message": detail}
    message = "; ".join(f"{_place(each)}: {each.get('msg')}" for each in complaints)
    return {"message": message, "type": complaints[0].get("type"), "param": _place(complaints[0])}


def _is_complaint(value: Any) -> bool:
    """Whether it is one of what FastAPI finds wrong with a request."""
    return isinstance(value, dict) and isinstance(value.get("loc"), list)


def _place(complaint: Mapping[str, Any]) -> str:
    """`["body", "messages", 0, "role"]` as `messages[0].role`."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in complaint["loc"]]
    return "".join(steps).removeprefix(".body").removeprefix(".") or "body"


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")


def _shown(content: bytes) -> str:
    return content.decode("utf-8", "replace")[:_SHOWN_CHARACTERS] or "nothing"


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None if value is None else str(value)
