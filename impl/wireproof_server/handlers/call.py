"""What a handler is given and what it gives back."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from wireproof_server.mounts import Mount
from wireproof_server.value import Value


class Call(Value, frozen=True):
    """One request to an operation, already routed, authorised and valid by the contract.

    `body` is the parsed JSON (integral floats made ints), None where the operation takes none. `query` and `path` hold
    the declared parameters, of their declared types. `caller` identifies the API key without revealing it; it is None
    when the server runs without keys. `http` is there to notice that the client left, not to be parsed again.
    """

    operation_id: str
    mount: Mount
    request_id: str
    caller: str | None
    body: Any
    path: Mapping[str, str]
    query: Mapping[str, Any]
    http: Request


Handler = Callable[[Call], Awaitable[Response]]
