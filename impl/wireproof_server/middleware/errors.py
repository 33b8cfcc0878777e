"""Whatever is raised below becomes the error envelope here, and nowhere else."""

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.disconnect import ClientLeft
from wireproof_server.errors.from_exception import from_exception
from wireproof_server.errors.rendering import error_response
from wireproof_server.log import Logger
from wireproof_server.middleware.exchange import exchange_of
from wireproof_server.storage.errors import StorageUnavailable

INTERNAL_ERROR = 500


class Errors:
    """Renders exceptions, and logs with its traceback the one that nobody foresaw."""

    def __init__(self, app: ASGIApp, *, logger: Logger) -> None:
        self._app = app
        self._logger = logger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        except (ClientDisconnect, ClientLeft):
            return  # nobody is left to be told
        except Exception as exception:
            if exchange_of(scope).status is not None:
                raise  # the status is out: only breaking the connection can still tell the client
            await self._answer(exception, scope, receive, send)

    async def _answer(self, exception: Exception, scope: Scope, receive: Receive, send: Send) -> None:
        request_id = exchange_of(scope).request_id
        error = from_exception(exception, method=scope["method"], path=scope["path"])
        if error.status == INTERNAL_ERROR:
            self._logger.error("internal error", request_id=request_id, path=scope["path"], exc_info=exception)
        if isinstance(exception, StorageUnavailable):  # what the client is not told
            self._logger.error("storage unavailable", request_id=request_id, cause=exception.message)
        await error_response(error, request_id)(scope, receive, send)
