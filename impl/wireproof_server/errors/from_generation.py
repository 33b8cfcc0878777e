"""From a failed generation to the API error that the mount's profile wants."""

import math

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.errors import (
    EngineFailed,
    EngineUnavailable,
    GenerationError,
    InvalidRequest,
    ModelNotFound,
    Overloaded,
)
from wireproof_server.mounts import Mount


def from_generation(error: GenerationError, mount: Mount) -> ApiError:
    """The answer for `error` at `mount`; what the tree does not name is an engine's fault and therefore a 502."""
    if isinstance(error, ModelNotFound):
        return _unknown_model(error, mount)
    if isinstance(error, InvalidRequest):
        return ApiError(400, error.code, error.message, param=error.parameter)
    if isinstance(error, Overloaded):
        return _later(429, error, error.retry_after)
    if isinstance(error, EngineUnavailable):
        return _later(503, error, error.retry_after)
    code = error.code if isinstance(error, EngineFailed) else EngineFailed.code
    return ApiError(502, code, error.message, param=error.parameter)


def _unknown_model(error: ModelNotFound, mount: Mount) -> ApiError:
    form = mount.unknown_model
    return ApiError(form.status, form.code, error.message, param=error.parameter or "model", type=form.type)


def _later(status: int, error: GenerationError, retry_after: float) -> ApiError:
    """`retry-after` is in whole seconds (RFC 9110, 10.2.3), so it is rounded up: never too early."""
    seconds = max(1, math.ceil(retry_after))
    return ApiError(status, error.code, error.message, param=error.parameter, headers={"retry-after": str(seconds)})
