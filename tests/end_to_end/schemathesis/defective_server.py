"""A server that breaks every rule our judges keep, to prove that Schemathesis reports them."""

import json
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 7}


def answer(body: dict[str, Any]) -> dict[str, Any]:
    """A choice too many, with log probabilities that do not line up and the stop sequences in the text."""
    stop = body.get("stop") or []
    text = "".join([stop] if isinstance(stop, str) else stop) or "text"
    logprobs = {"tokens": ["x"], "token_logprobs": [0.5, -1], "top_logprobs": None, "text_offset": [0]}
    choices = [
        {"index": index, "text": text, "logprobs": logprobs, "finish_reason": "stop"}
        for index in range((body.get("n") or 1) + 1)
    ]
    return {"id": "1", "object": "text_completion", "created": 1, "model": "m", "choices": choices, "usage": USAGE}


async def create_completion(request: Request) -> Response:
    """Stream what was not to be streamed, without a terminator, and refuse with a page."""
    try:
        body = json.loads(await request.body())
        text = json.dumps(answer(body))
    except (ValueError, TypeError, AttributeError):
        return PlainTextResponse("Something is wrong.", 400)
    if body.get("stream") is not False:
        return Response(f"data: {text}\n\n", media_type="text/event-stream")
    return Response(text, media_type="application/json")


async def create_response(request: Request) -> Response:
    """Say completed without saying when or at what cost, and stream a beginning without an end."""
    try:
        is_stream = json.loads(await request.body()).get("stream")
    except (ValueError, AttributeError):
        return PlainTextResponse("Something is wrong.", 400)
    response: dict[str, Any] = {
        "id": "1",
        "object": "response",
        "status": "completed",
        "completed_at": None,
        "output": [],
    }
    if not is_stream:
        return Response(json.dumps(response), media_type="application/json")
    event = json.dumps({"type": "response.created", "sequence_number": 1, "response": response})
    return Response(f"event: response.created\ndata: {event}\n\n", media_type="text/event-stream")


app = Starlette(
    routes=[
        Route("/v1/completions", create_completion, methods=["POST"]),
        Route("/v1/responses", create_response, methods=["POST"]),
    ]
)
