"""What a handler is given and what it gives back."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.responses import Response
from starlette.types import Receive

from wireproof_server.mounts import Mount
from wireproof_server.value import Value


class Call(Value, frozen=True):
    """One request to an operation, already routed, authorised and valid by the contract.

    `body` is the parsed JSON (integral floats made ints), or what the operation's reader of plain bodies made of it;
    None where the operation takes none. `query` and `path` hold the declared parameters, of their declared types.
    `caller` identifies the API key without revealing it; it is None when the server runs without keys.
    `receive` is there to notice that the client left; the body was read.
    """

    operation_id: str
    mount: Mount
    request_id: str
    caller: str | None
    body: Any
    path: Mapping[str, str]
    query: Mapping[str, Any]
    receive: Receive


Handler = Callable[[Call], Awaitable[Response]]
