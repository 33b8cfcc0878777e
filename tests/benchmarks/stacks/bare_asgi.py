"""The floor: an ASGI application without any framework that reads the body and answers with ready bytes."""

import json
import os

from starlette.types import ASGIApp, Receive, Scope, Send

from tests.benchmarks.sample import ANSWER, stream_events

ANSWER_BYTES = json.dumps(ANSWER, separators=(",", ":")).encode()
ANSWER_HEADERS = [(b"content-type", b"application/json"), (b"content-length", str(len(ANSWER_BYTES)).encode())]
STREAM_HEADERS = [(b"content-type", b"text/event-stream")]


def build() -> ASGIApp:
    """The application; the number of chunks a stream has comes from the environment."""
    events = stream_events(int(os.environ["BENCHMARK_CHUNKS"]))

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        body = bytearray()
        while True:
            message = await receive()
            body += message["body"]
            if not message["more_body"]:
                break
        if b'"stream": true' not in body and b'"stream":true' not in body:
            await send({"type": "http.response.start", "status": 200, "headers": ANSWER_HEADERS})
            await send({"type": "http.response.body", "body": ANSWER_BYTES})
            return
        await send({"type": "http.response.start", "status": 200, "headers": STREAM_HEADERS})
        for event in events:
            await send({"type": "http.response.body", "body": event, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    return app


async def _lifespan(receive: Receive, send: Send) -> None:
    for _ in range(2):
        kind = (await receive())["type"]
        await send({"type": f"{kind}.complete"})
