"""A failed generation is answered as the mount's profile wants."""

import pytest

from wireproof_server.errors.from_generation import from_generation
from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    EngineFailed,
    EngineUnavailable,
    GenerationError,
    InvalidRequest,
    ModelNotFound,
    Overloaded,
    UnsupportedParameter,
)
from wireproof_server.mounts import HADRIAN, MOUNTS, OPENAI, Mount


@pytest.mark.parametrize("mount", MOUNTS)
@pytest.mark.parametrize(
    ("error", "status", "code", "kind"),
    [
        (InvalidRequest("no", parameter="stop"), 400, "invalid_value", "invalid_request_error"),
        (UnsupportedParameter("no", parameter="stop"), 400, "unsupported_parameter", "invalid_request_error"),
        (ContextLengthExceeded("no", parameter="stop"), 400, "context_length_exceeded", "invalid_request_error"),
        (EngineFailed("no", parameter="stop"), 502, "provider_error", "server_error"),
        (GenerationError("no", parameter="stop"), 502, "provider_error", "server_error"),
    ],
)
def test_status_code_and_parameter_follow_from_the_error(
    mount: Mount, error: GenerationError, status: int, code: str, kind: str
) -> None:
    answer = from_generation(error, mount)
    assert (answer.status, answer.code, answer.type, answer.param) == (status, code, kind, "stop")
    assert answer.message == "no"


@pytest.mark.parametrize(
    ("error", "status"),
    [(Overloaded("later", retry_after=0.2), 429), (EngineUnavailable("later", retry_after=0.2), 503)],
)
def test_what_passes_by_itself_says_when_to_try_again_in_whole_seconds(error: GenerationError, status: int) -> None:
    answer = from_generation(error, OPENAI)
    assert (answer.status, dict(answer.headers)) == (status, {"retry-after": "1"})


def test_retry_after_is_never_too_early() -> None:
    assert from_generation(Overloaded("later", retry_after=2.1), OPENAI).headers["retry-after"] == "3"


def test_an_unknown_model_is_what_each_mount_calls_it() -> None:
    error = ModelNotFound("no such model")
    openai, hadrian = from_generation(error, OPENAI), from_generation(error, HADRIAN)
    assert (openai.status, openai.code, openai.param) == (404, "model_not_found", "model")
    assert (hadrian.status, hadrian.code, hadrian.param) == (400, "routing_error", "model")
