"""What is known about one request while it is served, shared by the layers that learn it and those that tell it."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

_KEY = "wireproof.exchange"


@dataclass(slots=True)
class Exchange:
    """One request and its answer. `operation_id` and `caller` are None until routing and security have found them.

    `answer_headers` are what the answer must carry besides its own, an error included.
    """

    request_id: str
    operation_id: str | None = None
    caller: str | None = None
    answer_headers: dict[str, str] = field(default_factory=dict)


def begin_exchange(scope: MutableMapping[str, Any], request_id: str) -> Exchange:
    """Start keeping notes about the request of this ASGI scope."""
    exchange = Exchange(request_id)
    scope[_KEY] = exchange
    return exchange


def exchange_of(scope: MutableMapping[str, Any]) -> Exchange:
    """The notes about the request of this ASGI scope."""
    exchange: Exchange = scope[_KEY]
    return exchange
