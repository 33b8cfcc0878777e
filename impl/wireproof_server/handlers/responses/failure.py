"""Why a response failed, as the response itself says it."""

from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.errors import ContextLengthExceeded, GenerationError, InvalidRequest, Overloaded
from wireproof_server.handlers.responses.parameters import in_words_of_responses

SERVER_ERROR = "server_error"
_UNFORESEEN = "The server failed before the answer was complete. It is not the request's fault; the log tells more."


def response_error(error: Exception) -> dict[str, Any]:
    """Contract: ResponseError, with words of the official list of codes where it has one.

    What nobody foresaw says nothing about its cause.
    """
    if isinstance(error, GenerationError):
        error = in_words_of_responses(error)
        return _error(_code(error), error.message, error.parameter)
    if isinstance(error, ApiError):
        return _error(SERVER_ERROR if error.status >= 500 else error.code, error.message, error.param)  # noqa: PLR2004  HTTP's own border
    return _error(SERVER_ERROR, _UNFORESEEN, None)


def _code(error: GenerationError) -> str:
    if isinstance(error, ContextLengthExceeded | Overloaded):
        return error.code
    return "invalid_prompt" if isinstance(error, InvalidRequest) else SERVER_ERROR


def _error(code: str, message: str, param: str | None) -> dict[str, Any]:
    error = {"code": code, "message": message}
    return error if param is None else {**error, "param": param}
