"""The operation createChatCompletion."""

from starlette.requests import Request
from starlette.responses import Response

from wireproof.peers.golden.answers import json_answer
from wireproof.peers.golden.chat.chunks import events
from wireproof.peers.golden.chat.order import read_order
from wireproof.peers.golden.chat.whole import answers, chat_completion
from wireproof.peers.golden.dialect import Dialect
from wireproof.peers.golden.event_stream import stream
from wireproof.peers.golden.requests.bodies import read_body


async def chat(dialect: Dialect, request: Request) -> Response:
    """Answer a chat request. Raises Refusal."""
    content_type = request.headers.get("content-type", "")
    fields = read_body(dialect, content_type, await request.body(), "CreateChatCompletionRequest")
    order = read_order(dialect, fields)
    spoken = answers(dialect, order)
    if order.stream:
        return stream(events(dialect, order, spoken), dialect.settings)
    return json_answer(chat_completion(dialect, order, spoken))
