"""Why a generation could not be done.

    GenerationError
    ├── InvalidRequest             the request cannot be run as it stands
    │   ├── UnsupportedParameter   the engine cannot honour a parameter (never dropped)
    │   └── ContextLengthExceeded  prompt and answer do not fit the model's context
    ├── ModelNotFound              no engine serves this model
    ├── Overloaded                 too much is being asked just now
    ├── EngineUnavailable          the engine is starting, restarting or out of reach
    └── EngineFailed               the engine broke while it worked, or answered nonsense

`parameter` names the place in the request in the dotted form of the error envelope (`messages[0].content[1]`).
"""


class GenerationError(Exception):
    """The root of the tree. `code` is the stable word that clients may switch on."""

    code: str = "engine_error"

    def __init__(self, message: str, *, parameter: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.parameter = parameter


class InvalidRequest(GenerationError):
    """The request cannot be run as it stands."""

    code = "invalid_value"


class UnsupportedParameter(InvalidRequest):
    """The engine cannot honour this parameter, so it refuses rather than drop it."""

    code = "unsupported_parameter"


class ContextLengthExceeded(InvalidRequest):
    """Prompt and answer do not fit the model's context."""

    code = "context_length_exceeded"


class ModelNotFound(GenerationError):
    """No engine serves this model."""

    code = "model_not_found"


class Overloaded(GenerationError):
    """Too much is being asked just now; `retry_after` is in seconds."""

    code = "rate_limit_exceeded"

    def __init__(self, message: str, *, retry_after: float = 1.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class EngineUnavailable(GenerationError):
    """The engine is starting, restarting or out of reach; `retry_after` is in seconds."""

    code = "engine_unavailable"

    def __init__(self, message: str, *, retry_after: float = 1.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class EngineFailed(GenerationError):
    """The engine broke while it worked, or answered what it must not (a gateway's 502)."""

    code = "provider_error"
