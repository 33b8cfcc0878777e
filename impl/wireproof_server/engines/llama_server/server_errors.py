"""What a llama.cpp server's error answers mean."""

from typing import Any

import httpx
import orjson

from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    EngineFailed,
    EngineUnavailable,
    GenerationError,
    InvalidRequest,
)


def error_of(status: int, content: bytes) -> GenerationError:
    """The error that an answer other than 200, or an error event in a stream, stands for."""
    error = _error_object(content)
    message = str(error.get("message") or f"The engine answered with status {status}.")
    status = int(error.get("code") or status)
    if error.get("type") == "exceed_context_size_error":
        return ContextLengthExceeded(message)
    if status in {httpx.codes.BAD_REQUEST, httpx.codes.UNPROCESSABLE_ENTITY}:
        return InvalidRequest(f"The engine refused the request: {message}")
    if status in {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
        return EngineUnavailable("The engine refused this server's key; set the key it was started with.")
    if status in {httpx.codes.SERVICE_UNAVAILABLE, httpx.codes.TOO_MANY_REQUESTS}:
        return EngineUnavailable(f"The engine is not ready: {message}")
    return EngineFailed(f"The engine failed: {message}")


def _error_object(content: bytes) -> dict[str, Any]:
    try:
        body = orjson.loads(content)
    except orjson.JSONDecodeError:
        return {}
    error = body.get("error", body) if isinstance(body, dict) else {}
    return error if isinstance(error, dict) else {}
