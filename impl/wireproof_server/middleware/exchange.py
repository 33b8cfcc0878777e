"""What is known about one request while it is served, shared by the layers that learn it and those that tell it."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct
from starlette.types import Scope

from wireproof_server.middleware.request_id import request_id_of

Headers: TypeAlias = Mapping[bytes, bytes]
"""The first header of each name (in lower case)."""

_KEY = "wireproof.exchange"


class Exchange(Struct):
    """One request and its answer. `operation_id` and `caller` are None until routing and security have found them.

    `status` is None until the answer begins. `answer_headers` are what the answer must carry besides its own, an error
    included.
    """

    request_id: str
    headers: Headers
    operation_id: str | None = None
    caller: str | None = None
    status: int | None = None
    answer_headers: Iterable[tuple[bytes, bytes]] = ()


def begin_exchange(scope: Scope) -> Exchange:
    """Start keeping notes about the request of this ASGI scope."""
    headers = dict(reversed(scope["headers"]))
    exchange = Exchange(request_id_of(headers), headers)
    scope[_KEY] = exchange
    return exchange


def exchange_of(scope: Scope) -> Exchange:
    """The notes about the request of this ASGI scope."""
    exchange: Exchange = scope[_KEY]
    return exchange
