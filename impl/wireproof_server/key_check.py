"""Connexion's security: it decides which check callers of an operation must pass; the operation's route makes it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from connexion.middleware.security import (  # type: ignore[import-untyped]  # it ships no types
    SecurityAPI,
    SecurityMiddleware,
    SecurityOperation,
)
from starlette.types import Receive, Scope, Send

from wireproof_server.middleware.exchange import Headers

KEY_CHECK = "wireproof.key_check"  # where the check is found among the extensions of a routed scope


class Credentials:
    """What a request says about its caller: headers. Connexion puts what they prove into `context`."""

    __slots__ = ("_headers", "context")

    def __init__(self, headers: Headers) -> None:
        self._headers = headers
        self.context: dict[str, Any] = {}

    def header(self, name: bytes) -> str | None:
        """The first header of this name (in lower case)."""
        value = self._headers.get(name)
        return None if value is None else value.decode("latin-1")


Check: TypeAlias = Callable[[Credentials], Awaitable[None]]
"""Raises what is wrong with the credentials, and else says in their `context` whose they are, as `user`."""


class _KeyedOperation(SecurityOperation):  # type: ignore[misc]  # its base ships no types
    """One operation. Connexion's own checks at once, with a whole request object made for what is one header."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        check: Check = self.verification_fn
        scope["extensions"][KEY_CHECK] = check
        await self.next_app(scope, receive, send)


class _KeyedAPI(SecurityAPI):  # type: ignore[misc]  # as above
    def make_operation(self, operation: Mapping[str, Any]) -> _KeyedOperation:
        keyed: _KeyedOperation = _KeyedOperation.from_operation(
            operation, next_app=self.next_app, security_handler_factory=self.security_handler_factory
        )
        return keyed


class KeyCheck(SecurityMiddleware):  # type: ignore[misc]  # as above
    """Hands on, with each request, the check of the `security` that the contract declares for its operation."""

    api_cls = _KeyedAPI
