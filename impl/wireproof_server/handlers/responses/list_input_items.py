"""The handler of listInputItems."""

from dataclasses import dataclass

from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError
from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.stored import find_response
from wireproof_server.json_answer import JSONAnswer
from wireproof_server.running.responses import Responses
from wireproof_server.storage.input_items import UnknownItem

DEFAULT_LIMIT = 20


@dataclass(frozen=True, slots=True)
class ListInputItems:
    """Answers listInputItems, page by page."""

    responses: Responses

    async def __call__(self, call: Call) -> Response:
        """Raise ApiError 404 for a response that this caller does not have, 400 for a cursor to no item of it.

        Raises `StorageUnavailable`.
        """
        record = await find_response(self.responses.store, call)
        query = call.query
        for name in ("after", "before"):
            if not query.get(name, "").isprintable():
                raise _unknown_cursor(name)
        try:
            page = await self.responses.input_items.page(
                record.id,
                limit=query.get("limit", DEFAULT_LIMIT),
                order=query.get("order", "desc"),
                after=query.get("after"),
                before=query.get("before"),
            )
        except UnknownItem as unknown:
            raise _unknown_cursor("after" if unknown.item_id == query.get("after") else "before") from unknown
        answer = {
            "object": "list",
            "data": page.items,
            "first_id": page.items[0]["id"] if page.items else None,
            "last_id": page.items[-1]["id"] if page.items else None,
            "has_more": page.has_more,
        }
        return JSONAnswer(answer)


def _unknown_cursor(name: str) -> ApiError:
    message = f"Invalid value for '{name}': the response was given no item with this id."
    return ApiError(400, "invalid_value", message, param=name)
