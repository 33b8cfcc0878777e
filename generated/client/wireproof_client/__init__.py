"""A client for OpenAI-compatible APIs, generated from the Wireproof contract.

`Wireproof` and `AsyncWireproof` are where to begin. Everything is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wireproof_client import api as api
    from wireproof_client import errors as errors
    from wireproof_client import models as models
    from wireproof_client import params as params
    from wireproof_client.api_object import ApiObject as ApiObject
    from wireproof_client.api_object import UnknownObject as UnknownObject
    from wireproof_client.async_client import AsyncWireproof as AsyncWireproof
    from wireproof_client.async_stream import AsyncStream as AsyncStream
    from wireproof_client.client import Wireproof as Wireproof
    from wireproof_client.errors import ApiConnectionError as ApiConnectionError
    from wireproof_client.errors import ApiStatusError as ApiStatusError
    from wireproof_client.errors import ApiTimeoutError as ApiTimeoutError
    from wireproof_client.errors import AuthenticationError as AuthenticationError
    from wireproof_client.errors import ConflictError as ConflictError
    from wireproof_client.errors import InvalidRequestError as InvalidRequestError
    from wireproof_client.errors import NotFoundError as NotFoundError
    from wireproof_client.errors import PaymentRequiredError as PaymentRequiredError
    from wireproof_client.errors import PermissionDeniedError as PermissionDeniedError
    from wireproof_client.errors import RateLimitError as RateLimitError
    from wireproof_client.errors import ServerError as ServerError
    from wireproof_client.errors import SettingsError as SettingsError
    from wireproof_client.errors import StreamInterrupted as StreamInterrupted
    from wireproof_client.errors import UnreadableAnswerError as UnreadableAnswerError
    from wireproof_client.errors import WireproofError as WireproofError
    from wireproof_client.pages import AsyncPages as AsyncPages
    from wireproof_client.stream import Stream as Stream

    __version__: str

__all__ = (
    "ApiConnectionError",
    "ApiObject",
    "ApiStatusError",
    "ApiTimeoutError",
    "AsyncPages",
    "AsyncStream",
    "AsyncWireproof",
    "AuthenticationError",
    "ConflictError",
    "InvalidRequestError",
    "NotFoundError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "SettingsError",
    "Stream",
    "StreamInterrupted",
    "UnknownObject",
    "UnreadableAnswerError",
    "Wireproof",
    "WireproofError",
    "api",
    "errors",
    "models",
    "params",
)
_HOMES = {
    "AsyncWireproof": "async_client",
    "AsyncPages": "pages",
    "AsyncStream": "async_stream",
    "Wireproof": "client",
    "Stream": "stream",
    "ApiObject": "api_object",
    "UnknownObject": "api_object",
}
_MODULES = frozenset({"api", "errors", "models", "params"})


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    if name in __all__:
        return getattr(import_module(f"{__name__}.errors"), name)
    if name == "__version__":
        return import_module("importlib.metadata").version("wireproof-client")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
