"""Finding stored responses for the key that they were made with."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.order import ResponseOrder
from wireproof_server.running.responses import Responses
from wireproof_server.storage.history import BrokenHistory, History
from wireproof_server.storage.response_record import ResponseRecord
from wireproof_server.storage.response_store import ResponseStore

Item = Mapping[str, Any]

_ID = re.compile(r"resp_[0-9a-f]{32}")
_SHOWN = 64  # characters of an id repeated in an error message


def caller_of(call: Call) -> str:
    """Whose responses a call can see: those of its key, or of everybody on a server without keys."""
    return call.caller or ""


async def find_response(store: ResponseStore, call: Call) -> ResponseRecord:
    """The response that the path of `call` names. Raises ApiError 404."""
    response_id = call.path["response_id"]
    record = await store.find(response_id, caller_of(call)) if is_response_id(response_id) else None
    if record is None:
        raise response_not_found(response_id)
    return record


def is_response_id(text: str) -> bool:
    """Whether `text` could be the id of a response made here; what cannot be one need not be looked for."""
    return _ID.fullmatch(text) is not None


def response_not_found(response_id: str) -> ApiError:
    """No such response, or none of this caller's."""
    return ApiError(
        404,
        "response_not_found",
        f"No response {_shown(response_id)} is stored for this key. Responses made with store: false are not stored.",
        param="response_id",
    )


async def items_before(history: History, previous_response_id: str | None, caller: str) -> Sequence[Item]:
    """The items of the conversation that ends with this response, oldest first.

    Raises ApiError 404 when a response of it is not there, and 400 when the last of it is still worked on.
    """
    if previous_response_id is None:
        return ()
    if not is_response_id(previous_response_id):
        raise _previous_not_found(previous_response_id)
    try:
        records = await history.up_to(previous_response_id, caller)
    except BrokenHistory as broken:
        raise _previous_not_found(broken.response_id) from broken
    if records[-1].running:
        raise ApiError(
            400,
            "previous_response_not_final",
            f"The response {previous_response_id} is still worked on. Wait until it has ended, or cancel it.",
            param="previous_response_id",
        )
    return [item for record in records for item in (*record.input_items, *record.body["output"])]


async def with_history(order: ResponseOrder, responses: Responses, caller: str) -> tuple[ResponseOrder, Sequence[Item]]:
    """The order with every reference to a stored item resolved, and the items of the conversation before it.

    Raises as `items_before` does, and ApiError 404 for a reference to nothing there is.
    """
    history = await items_before(responses.history, order.previous_response_id, caller)
    return order.resolve([*history, *await responses.items.find(order.references, caller)]), history


def _previous_not_found(response_id: str) -> ApiError:
    return ApiError(
        404,
        "previous_response_not_found",
        f"No response {_shown(response_id)} is stored for this key. It may be deleted, or made with store: false.",
        param="previous_response_id",
    )


def _shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
