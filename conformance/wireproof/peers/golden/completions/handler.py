"""The operation createCompletion."""

from starlette.requests import Request
from starlette.responses import Response

from wireproof.peers.golden.answers import json_answer
from wireproof.peers.golden.completions.answering import complete
from wireproof.peers.golden.completions.chunks import events
from wireproof.peers.golden.completions.order import read_order
from wireproof.peers.golden.completions.whole import completion
from wireproof.peers.golden.dialect import Dialect
from wireproof.peers.golden.event_stream import stream
from wireproof.peers.golden.requests.bodies import read_body


async def completions(dialect: Dialect, request: Request) -> Response:
    """Answer a completion request. Raises Refusal."""
    content_type = request.headers.get("content-type", "")
    fields = read_body(dialect, content_type, await request.body(), "CreateCompletionRequest")
    order = read_order(dialect, fields)
    completed = complete(order)
    if order.stream:
        return stream(events(dialect, order, completed), dialect.settings)
    return json_answer(completion(dialect, order, completed))
