"""Connexion's security: it decides which check callers of an operation must pass; the operation's route makes it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from connexion.middleware.security import (  # type: ignore[import-untyped]  # it ships no types
    SecurityAPI,
    SecurityMiddleware,
    SecurityOperation,
)
from connexion.security import NO_VALUE, SecurityHandlerFactory  # type: ignore[import-untyped]  # as above
from starlette.types import Receive, Scope, Send

from wireproof_server.errors.api_error import ApiError
from wireproof_server.errors.from_exception import missing_key
from wireproof_server.middleware.exchange import Headers

KEY_CHECK = "wireproof.key_check"  # where the check is found among the extensions of a routed scope

Verify: TypeAlias = Callable[[Headers], Any]
"""Whose credentials of one kind these headers hold; connexion's NO_VALUE for none. Raises ApiError for wrong ones."""

Check: TypeAlias = Callable[[Headers], str | None]
"""Whose request this is, by its headers; None where nobody is asked. Raises ApiError 401 when they open nothing."""


class _Checks(SecurityHandlerFactory):  # type: ignore[misc]  # its base ships no types
    """Makes checks that take headers. Connexion's own take a whole request object, and wait for what never waits."""

    @classmethod
    def verify_security(cls, auth_funcs: Iterable[Verify]) -> Check:
        """A check that is passed by whoever passes one of these; the first credentials that are right count."""
        verifications = tuple(auth_funcs)

        def check(headers: Headers) -> str | None:
            wrong: ApiError | None = None
            for verify in verifications:
                try:
                    caller: str | None = verify(headers)
                except ApiError as error:
                    wrong = error
                else:
                    if caller is not NO_VALUE:
                        return caller
            raise wrong or missing_key()

        return check

    @staticmethod
    def security_passthrough(_: Headers) -> None:
        """The check of an operation that declares no security."""

    @staticmethod
    def verify_none(_: Headers) -> None:
        """Lets callers without credentials pass, where an operation declares that they may."""

    @staticmethod
    def verify_multiple_schemes(_: Mapping[str, Verify]) -> Verify:
        """Keeps a server from starting whose contract wants two credentials at once; ours never does."""
        raise NotImplementedError("Checks of several credentials together")


class _KeyedOperation(SecurityOperation):  # type: ignore[misc]  # as above
    """One operation. Connexion's own checks at once; here the route of the operation does, also when it is known."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        check: Check = self.verification_fn
        scope["extensions"][KEY_CHECK] = check
        await self.next_app(scope, receive, send)


class _KeyedAPI(SecurityAPI):  # type: ignore[misc]  # as above
    def make_operation(self, operation: Mapping[str, Any]) -> _KeyedOperation:
        keyed: _KeyedOperation = _KeyedOperation.from_operation(
            operation,
            next_app=self.next_app,
            security_handler_factory=_Checks(self.security_handler_factory.security_handlers),
        )
        return keyed


class KeyCheck(SecurityMiddleware):  # type: ignore[misc]  # as above
    """Hands on, with each request, the check of the `security` that the contract declares for its operation."""

    api_cls = _KeyedAPI
