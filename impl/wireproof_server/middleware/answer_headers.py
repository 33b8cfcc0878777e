"""What was learnt of an answer's headers while it was made, whatever it became."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wireproof_server.middleware.exchange import exchange_of


class AnswerHeaders:
    """Adds `Exchange.answer_headers` to the answer, an error included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = exchange_of(scope).answer_headers
                message["headers"] = [
                    *message["headers"],
                    *((name.encode("latin-1"), value.encode("latin-1")) for name, value in added.items()),
                ]
            await send(message)

        await self._app(scope, receive, send_with_headers)
