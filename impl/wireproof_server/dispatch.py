"""From a routed and authorised request to its handler and back."""

from collections.abc import Mapping
from dataclasses import dataclass

from connexion.middleware.abstract import ROUTING_CONTEXT  # type: ignore[import-untyped]  # it ships no types
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from wireproof_server.errors.from_exception import unknown_url
from wireproof_server.errors.from_generation import from_generation
from wireproof_server.generation.errors import GenerationError
from wireproof_server.handlers.call import Call, Handler
from wireproof_server.limits.admission import Admission
from wireproof_server.middleware.exchange import Exchange, exchange_of
from wireproof_server.mounts import Mount
from wireproof_server.requests.reading import OperationReader


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the contract: how its requests are read, and who answers them."""

    operation_id: str
    reader: OperationReader
    handler: Handler


class Dispatch:
    """The application that connexion wraps: calls the handler of the operation connexion found."""

    def __init__(self, operations: Mapping[str, Operation], mounts: Mapping[str, Mount], admission: Admission) -> None:
        self._operations = operations
        self._mounts = mounts
        self._admission = admission

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        routed = scope["extensions"][ROUTING_CONTEXT]
        operation = self._operations.get(routed["operation_id"])
        if operation is None:
            raise unknown_url(scope["method"], scope["path"])
        exchange = exchange_of(scope)
        exchange.operation_id = operation.operation_id
        exchange.caller = scope["extensions"].get("connexion_context", {}).get("user")
        mount = self._mounts[routed["api_base_path"]]
        self._admission.admit(operation.operation_id, mount, exchange)
        try:
            response = await self._answer(operation, mount, exchange, Request(scope, receive))
        except GenerationError as error:
            raise from_generation(error, mount) from error
        await response(scope, receive, send)

    async def _answer(self, operation: Operation, mount: Mount, exchange: Exchange, http: Request) -> Response:
        path, query, body = await operation.reader.read(http.scope, http.receive)
        return await operation.handler(
            Call(
                operation_id=operation.operation_id,
                mount=mount,
                request_id=exchange.request_id,
                caller=exchange.caller,
                body=body,
                path=path,
                query=query,
                http=http,
            )
        )
