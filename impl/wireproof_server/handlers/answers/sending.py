"""Sending an answer as an event stream, while the client is there to take it."""

import logging
from collections.abc import AsyncGenerator

from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError
from wireproof_server.errors.from_generation import from_generation
from wireproof_server.event_stream import event, open_event_stream
from wireproof_server.generation.errors import GenerationError
from wireproof_server.handlers.call import Call

_log = logging.getLogger(__name__)


async def send_events(call: Call, pieces: AsyncGenerator[bytes, None]) -> Response:
    """The stream of `pieces`; a failure after the first ends it with an error event.

    No `[DONE]` follows an error event: it says that an answer is complete. Raises what comes before the first piece.
    """

    def last_words(error: Exception) -> bytes:
        return event(_api_error(error, call).envelope(call.request_id))

    return await open_event_stream(call.receive, pieces, last_words)


def _api_error(error: Exception, call: Call) -> ApiError:
    if isinstance(error, GenerationError):
        return from_generation(error, call.mount)
    _log.error("a stream failed after its first byte; request %s", call.request_id, exc_info=error)
    return ApiError(500, "internal_error", "The server failed before the answer was complete; the log tells more.")
