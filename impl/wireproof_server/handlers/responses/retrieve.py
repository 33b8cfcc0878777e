"""The handler of getResponse."""

from dataclasses import dataclass

from starlette.responses import Response

from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.stored import find_response
from wireproof_server.handlers.responses.streaming import send_again
from wireproof_server.json_answer import JSONAnswer
from wireproof_server.running.responses import Responses


@dataclass(frozen=True, slots=True)
class GetResponse:
    """Answers getResponse with the stored object, or with its events."""

    responses: Responses

    async def __call__(self, call: Call) -> Response:
        """Raise ApiError 404 for a response that this caller does not have, and `StorageUnavailable`."""
        record = await find_response(self.responses.store, call)
        if not call.query.get("stream"):
            return JSONAnswer(record.body)
        after: int = call.query.get("starting_after", -1)
        return await send_again(
            call,
            self.responses.following.events(record, after),
            after=after,
            obfuscated=bool(call.query.get("include_obfuscation")),
        )
