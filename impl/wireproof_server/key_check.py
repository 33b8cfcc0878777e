"""Connexion's security, given no more of a request than it needs."""

from collections.abc import Mapping
from typing import Any

from connexion.middleware.security import (  # type: ignore[import-untyped]  # it ships no types
    SecurityAPI,
    SecurityMiddleware,
    SecurityOperation,
)
from starlette.types import Receive, Scope, Send


class Credentials:
    """What a request says about its caller: headers. Connexion puts what they prove into `context`."""

    __slots__ = ("_headers", "context")

    def __init__(self, scope: Scope) -> None:
        self._headers = scope["headers"]
        self.context: dict[str, Any] = scope["extensions"].setdefault("connexion_context", {})

    def header(self, name: bytes) -> str | None:
        """The first header of this name (in lower case)."""
        for known, value in self._headers:
            if known == name:
                text: str = value.decode("latin-1")
                return text
        return None


class _KeyedOperation(SecurityOperation):  # type: ignore[misc]  # its base ships no types
    """One operation. Connexion's own makes a whole request object each time, for what is one header."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.security:
            await self.verification_fn(Credentials(scope))
        await self.next_app(scope, receive, send)


class _KeyedAPI(SecurityAPI):  # type: ignore[misc]  # as above
    def make_operation(self, operation: Mapping[str, Any]) -> _KeyedOperation:
        keyed: _KeyedOperation = _KeyedOperation.from_operation(
            operation, next_app=self.next_app, security_handler_factory=self.security_handler_factory
        )
        return keyed


class KeyCheck(SecurityMiddleware):  # type: ignore[misc]  # as above
    """Lets a request pass when it fulfils the `security` that the contract declares for its operation."""

    api_cls = _KeyedAPI
