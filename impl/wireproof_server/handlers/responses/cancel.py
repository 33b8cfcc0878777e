"""The handler of cancelResponse."""

from dataclasses import dataclass

from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError
from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.stored import find_response, response_not_found
from wireproof_server.json_answer import JSONAnswer
from wireproof_server.running.responses import Responses


@dataclass(frozen=True, slots=True)
class CancelResponse:
    """Answers cancelResponse for background responses; one that has ended is answered as it is."""

    responses: Responses

    async def __call__(self, call: Call) -> Response:
        """Raise ApiError 404 for a response that this caller does not have, 400 for one made in the foreground.

        Raises `StorageUnavailable`.
        """
        record = await find_response(self.responses.store, call)
        if not record.background:
            raise ApiError(
                400,
                "response_not_background",
                "Only responses made with background: true can be cancelled; to end another, close its connection.",
                param="response_id",
            )
        ended = await self.responses.stopping.stop(record) if record.running else record
        if ended is None:
            raise response_not_found(record.id)
        return JSONAnswer(ended.body)
