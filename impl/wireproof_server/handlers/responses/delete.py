"""The handler of deleteResponse."""

from dataclasses import dataclass

from starlette.responses import Response

from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.stored import caller_of, is_response_id, response_not_found
from wireproof_server.json_answer import JSONAnswer
from wireproof_server.running.responses import Responses

NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class DeleteResponse:
    """Answers deleteResponse: a response that is still worked on is cancelled first."""

    responses: Responses

    async def __call__(self, call: Call) -> Response:
        """Raise ApiError 404 for an unknown response where the mount wants it so, and `StorageUnavailable`."""
        response_id = call.path["response_id"]
        deleted = is_response_id(response_id) and await self._delete(response_id, caller_of(call))
        if not deleted and call.mount.delete_unknown_response_status == NOT_FOUND:
            raise response_not_found(response_id)
        answer = {"id": response_id, "object": "response.deleted", "deleted": deleted}
        return JSONAnswer(answer)

    async def _delete(self, response_id: str, caller: str) -> bool:
        record = await self.responses.store.find(response_id, caller)
        if record is None:
            return False
        if record.running:
            await self.responses.stopping.stop(record)
        return await self.responses.store.delete(response_id, caller)
