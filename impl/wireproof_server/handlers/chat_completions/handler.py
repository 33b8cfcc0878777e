"""The handler of createChatCompletion."""

from starlette.responses import Response

from wireproof_server.disconnect import while_connected
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.handlers.answers.sending import send_events
from wireproof_server.handlers.call import Call, Handler
from wireproof_server.handlers.chat_completions.chunks import chat_completion_chunks
from wireproof_server.handlers.chat_completions.full import full_chat_completion
from wireproof_server.handlers.chat_completions.order import chat_order
from wireproof_server.handlers.chat_completions.plain import PlainChat
from wireproof_server.json_answer import JSONAnswer


def chat_completion_handler(catalogue: Catalogue) -> Handler:
    """A handler that answers conversations on the engines of `catalogue`. Raises `GenerationError`s, `ClientLeft`."""

    async def create_chat_completion(call: Call) -> Response:
        body = call.body
        if isinstance(body, PlainChat):
            order = body.order()
            engine, card = await catalogue.resolve(body.model)
        else:
            order = chat_order(body)
            engine, card = await catalogue.resolve(body.get("model"), body.get("models") or ())
        if order.stream is not None:
            return await send_events(call, chat_completion_chunks(engine, card.id, order, order.stream))
        return JSONAnswer(await while_connected(call.receive, full_chat_completion(engine, card.id, order)))

    return create_chat_completion
