"""What can go wrong.

WireproofError
├── SettingsError             a client that knows no server
├── ApiConnectionError        no answer came
│   └── ApiTimeoutError       ... in time
├── UnreadableAnswerError     an answer came that is not what was asked for
├── StreamInterrupted         a stream ended before its end
└── ApiStatusError            the server says that it failed, by a status or within a stream
    ├── InvalidRequestError      400, 413, 415, 422: `param` and `code` say what is wrong
    ├── AuthenticationError      401
    ├── PaymentRequiredError     402
    ├── PermissionDeniedError    403
    ├── NotFoundError            404
    ├── ConflictError            409
    ├── RateLimitError           429: `retry_after` says when to come again
    └── ServerError              5xx, and whatever a server says of itself within a stream
"""

from collections.abc import Mapping
from typing import Any


class WireproofError(Exception):
    """Everything that this library raises. `request_id` names the request in the server's logs, where it is known."""

    def __init__(self, message: str, *, request_id: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.request_id = request_id

    def __str__(self) -> str:
        return f"{self.message} (request {self.request_id})" if self.request_id else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """All of it goes to another process, where one of several made it."""
        return _again, (type(self), self.args), self.__dict__


class SettingsError(WireproofError):
    """A client cannot be made like that."""


class ApiConnectionError(WireproofError):
    """There was no answer: the server cannot be reached, or the connection broke. The cause has the details."""


class ApiTimeoutError(ApiConnectionError):
    """There was no answer within the time that was given."""


class UnreadableAnswerError(WireproofError):
    """The answer is not what the operation answers with, such as a page of a proxy. `body` is what came."""

    def __init__(self, message: str, *, body: bytes, request_id: str | None = None) -> None:
        super().__init__(message, request_id=request_id)
        self.body = body


class StreamInterrupted(WireproofError):
    """The connection ended in the middle of a stream: what came so far is not the whole answer."""


class ApiStatusError(WireproofError):
    """The server answered that it failed. `status_code` is None when it said so within a stream.

    `type`, `code` and `param` are what the server said, and `body` all of it (parsed, where it is JSON).
    `retry_after` is how many seconds to wait, if it said so. `headers` are those of the answer, by whatever case.
    """

    def __init__(  # noqa: PLR0913  each by its name
        self,
        message: str,
        *,
        status_code: int | None = None,
        type: str | None = None,  # noqa: A002  the name that the API gives it
        code: str | None = None,
        param: str | None = None,
        body: Any = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message, request_id=request_id)
        self.status_code = status_code
        self.type = type
        self.code = code
        self.param = param
        self.body = body
        self.retry_after = retry_after
        self.headers: Mapping[str, str] = {} if headers is None else headers

    def __str__(self) -> str:
        known = (self.status_code and str(self.status_code), self.request_id and f"request {self.request_id}")
        around = ", ".join(each for each in known if each)
        return f"{self.message} ({around})" if around else self.message


class InvalidRequestError(ApiStatusError):
    """The request is not one that the server takes."""


class AuthenticationError(ApiStatusError):
    """The key is missing or wrong."""


class PaymentRequiredError(ApiStatusError):
    """The account's budget is used up."""


class PermissionDeniedError(ApiStatusError):
    """The key does not allow this."""


class NotFoundError(ApiStatusError):
    """There is no such model, response or address."""


class ConflictError(ApiStatusError):
    """The request contradicts the state of what it is about."""


class RateLimitError(ApiStatusError):
    """Too much was asked for; `retry_after` seconds from now it may be granted."""


class ServerError(ApiStatusError):
    """The server failed."""


def _again(kind: type[WireproofError], arguments: tuple[Any, ...]) -> WireproofError:
    """An exception as it was, before its members are put back."""
    made = kind.__new__(kind)
    made.args = arguments
    return made
