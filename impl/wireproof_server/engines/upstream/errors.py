"""From what went wrong at an upstream to our errors.

| upstream | error |
|---|---|
| 400, 413, 422 | `InvalidRequest` with the upstream's param; `ContextLengthExceeded` when it is about the context |
| ... about a parameter that we added ourselves | `EngineFailed` |
| 401, 402, 403, 429 for an exhausted account | `EngineFailed`: our own credentials, not the caller's |
| 404 about a model, any status with a code for it | `ModelNotFound` |
| 404 otherwise, 405, redirects | `EngineFailed`: the address is wrong |
| 429 | `Overloaded` with its retry-after |
| 408, 502, 503, 504, 529 | `EngineUnavailable` with its retry-after |
| other 5xx | `EngineFailed` |
| no connection, or one lost before the answer began | `EngineUnavailable` |
| a connection lost, or silence, during the answer | `EngineFailed` |
"""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from wireproof_server.engines.upstream.dialects import Dialect
from wireproof_server.engines.upstream.error_bodies import ErrorBody
from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    EngineFailed,
    EngineUnavailable,
    GenerationError,
    InvalidRequest,
    ModelNotFound,
    Overloaded,
)

_LONGEST_WAIT = 3600.0  # seconds; a retry-after beyond it is not worth passing on
_ABOUT_CREDENTIALS = frozenset({401, 402, 403})
_ABOUT_THE_REQUEST = frozenset({400, 413, 422})
_ABOUT_AVAILABILITY = frozenset({408, 502, 503, 504, 529})
_MODEL_CODES = frozenset({"model_not_found", "routing_error"})
_QUOTA_CODES = frozenset({"insufficient_quota", "insufficient_user_quota", "budget_exceeded"})
_CONTEXT_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})
_CONTEXT_PHRASES = (
    "context length",
    "context size",
    "context window",
    "maximum sequence length",
    "max sequence length",
    "max_model_len",
    "prompt is too long",
    "prompt too long",
)
_ADDED_BY_US = frozenset({"stream", "stream_options"})  # fields that say nothing of what a caller asked for


def status_error(
    status: int, headers: Mapping[str, str], body: ErrorBody, dialect: Dialect, *, parameter: str
) -> GenerationError:
    """The error for an answer that is none; `parameter` is the prompt's or conversation's place in the request."""
    said = f": {body.message}" if body.message else "."
    if status in _ABOUT_CREDENTIALS or body.code in _QUOTA_CODES or body.type in _QUOTA_CODES:
        # What it says may repeat our key, and no caller can do anything about it.
        return EngineFailed(f"The upstream refused this server's own credentials or account (status {status}).")
    if body.code in _MODEL_CODES or (status == httpx.codes.NOT_FOUND and "model" in body.message.lower()):
        return ModelNotFound(f"The upstream does not serve this model{said}", parameter="model")
    if status == httpx.codes.TOO_MANY_REQUESTS:
        return Overloaded(f"The upstream is asked too much{said}", retry_after=retry_after(headers))
    if status in _ABOUT_THE_REQUEST:
        return _request_error(body, said, dialect, parameter)
    return _server_error(status, headers, said)


def _server_error(status: int, headers: Mapping[str, str], said: str) -> GenerationError:
    if status in _ABOUT_AVAILABILITY:
        wait = retry_after(headers)
        return EngineUnavailable(f"The upstream cannot serve just now (status {status}){said}", retry_after=wait)
    if status < httpx.codes.INTERNAL_SERVER_ERROR:
        return EngineFailed(
            f"The upstream answered {status} where it should serve this operation; its address may be wrong{said}"
        )
    return EngineFailed(f"The upstream failed (status {status}){said}")


def transport_error(error: httpx.HTTPError | httpx.InvalidURL, *, answer_began: bool) -> GenerationError:
    """The error for a connection that could not be made, broke, or fell silent. It names no address."""
    reason = type(error).__name__
    if answer_began:
        return EngineFailed(f"The connection to the upstream was lost during its answer ({reason}).")
    if isinstance(error, httpx.ReadTimeout):
        return EngineUnavailable("The upstream did not begin its answer in time.")
    return EngineUnavailable(f"The upstream is out of reach ({reason}).")


def retry_after(headers: Mapping[str, str]) -> float:
    """The seconds a `retry-after` header asks to wait, as a number or as a date; 1 when there is none to be read."""
    value = headers.get("retry-after", "")
    try:
        seconds = float(value)
    except ValueError:
        seconds = _seconds_until(value)
    return min(max(seconds, 0.0), _LONGEST_WAIT) if math.isfinite(seconds) else 1.0


def _seconds_until(date: str) -> float:
    try:
        moment = parsedate_to_datetime(date)
    except (ValueError, TypeError):
        return math.nan
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)  # "-0000": an instant in UTC whose zone is not told
    return (moment - datetime.now(UTC)).total_seconds()


def _request_error(body: ErrorBody, said: str, dialect: Dialect, parameter: str) -> GenerationError:
    if _is_about_context(body):
        return ContextLengthExceeded(
            f"The prompt and its answer do not fit the model's context{said}", parameter=parameter
        )
    if body.param is not None and body.param.partition(".")[0].partition("[")[0] in _ADDED_BY_US:
        return EngineFailed(f"The upstream does not take what this server needs{said}")
    return InvalidRequest(f"The upstream refused the request{said}", parameter=_our_name(body.param, dialect))


def _is_about_context(body: ErrorBody) -> bool:
    message = body.message.lower()
    return bool({body.code, body.type} & _CONTEXT_CODES) or any(phrase in message for phrase in _CONTEXT_PHRASES)


def _our_name(param: str | None, dialect: Dialect) -> str | None:
    """A request field by the name it has in our contract."""
    ours = {theirs: name for name, theirs in dialect.sampling.items()}
    return ours.get(param, param) if param is not None else None
