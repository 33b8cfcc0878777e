"""From a routed request to its handler and back."""

from dataclasses import dataclass

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from wireproof_server.errors.from_generation import from_generation
from wireproof_server.generation.errors import GenerationError
from wireproof_server.handlers.call import Call, Handler
from wireproof_server.key_check import Check
from wireproof_server.limits.admission import Admission
from wireproof_server.middleware.exchange import exchange_of
from wireproof_server.mounts import Mount
from wireproof_server.requests.parameters import NO_PARAMETERS, Parameters
from wireproof_server.requests.reading import BodyReader


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the contract: how its requests are read (`body` None: it takes none), who answers them."""

    operation_id: str
    parameters: Parameters
    body: BodyReader | None
    handler: Handler


@dataclass(frozen=True, slots=True)
class Route:
    """An operation at a mount, as an ASGI application: checks the key, reads the request, has it answered."""

    operation: Operation
    mount: Mount
    check: Check
    admission: Admission

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        operation, exchange = self.operation, exchange_of(scope)
        exchange.caller = self.check(exchange.headers)
        exchange.operation_id = operation.operation_id
        self.admission.admit(operation.operation_id, self.mount, exchange)
        try:
            path = query = NO_PARAMETERS
            if operation.parameters.is_any:
                path, query = operation.parameters.path(scope), operation.parameters.query(scope)
            body = None if operation.body is None else await operation.body.read(exchange.headers, receive)
            response: Response = await operation.handler(
                Call(
                    operation_id=operation.operation_id,
                    mount=self.mount,
                    request_id=exchange.request_id,
                    caller=exchange.caller,
                    body=body,
                    path=path,
                    query=query,
                    receive=receive,
                )
            )
        except GenerationError as error:
            raise from_generation(error, self.mount) from error
        await response(scope, receive, send)
