"""The handler of createCompletion."""

from starlette.responses import Response

from wireproof_server.disconnect import while_connected
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.handlers.answers.sending import send_events
from wireproof_server.handlers.call import Call, Handler
from wireproof_server.handlers.completions.chunks import completion_chunks
from wireproof_server.handlers.completions.full import full_completion
from wireproof_server.handlers.completions.order import completion_order
from wireproof_server.json_answer import JSONAnswer


def completion_handler(catalogue: Catalogue) -> Handler:
    """A handler that runs completions on the engines of `catalogue`. Raises `GenerationError`s, `ClientLeft`."""

    async def create_completion(call: Call) -> Response:
        order = completion_order(call.body)
        engine, card = await catalogue.resolve(call.body.get("model"), call.body.get("models") or ())
        if order.stream is not None:
            return await send_events(call, completion_chunks(engine, card.id, order, order.stream))
        return JSONAnswer(await while_connected(call.receive, full_completion(engine, card.id, order)))

    return create_completion
