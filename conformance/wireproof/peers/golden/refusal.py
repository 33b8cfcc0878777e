"""What the peer refuses, before it becomes an answer in the words of a dialect."""


class Refusal(Exception):
    """A request is refused.

    `situation` is a name of the profile's table of situations, which decides the status unless `status` does. `code` is
    the dialect's own for the situation where none is given. `headers` go with the answer.
    """

    def __init__(  # noqa: PLR0913 - the members of an error, all named
        self,
        situation: str,
        message: str,
        *,
        parameter: str | None = None,
        code: str | None = None,
        status: int | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.situation = situation
        self.message = message
        self.parameter = parameter
        self.code = code
        self.status = status
        self.headers = headers or {}


def unsupported(parameter: str, what: str) -> Refusal:
    """A clear refusal of something optional, which names its parameter."""
    return Refusal(
        "unsupported", f"{what} ('{parameter}')", parameter=parameter, code="unsupported_parameter", status=400
    )


def invalid(parameter: str, message: str, *, code: str = "invalid_value") -> Refusal:
    """A refusal of values that no schema forbids but that make no sense together."""
    return Refusal("out_of_range", f"{message} ('{parameter}')", parameter=parameter, code=code)


def too_long(parameter: str, context: int, tokens: int) -> Refusal:
    """Prompt and answer do not fit into the context together."""
    message = (
        f"This model's maximum context length is {context} tokens. However, you requested {tokens} tokens. "
        f"Please reduce the length of the '{parameter}'."
    )
    return Refusal("context", message, parameter=parameter, code="context_length_exceeded", status=400)
