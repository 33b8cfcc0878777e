"""How a response ends whose worker is dead."""

from collections.abc import Mapping, Sequence
from typing import Any

from wireproof_server.running.progress import ResponseEvent
from wireproof_server.running.unfinished_items import end_items
from wireproof_server.storage.response_record import ResponseRecord

ERROR = {
    "code": "server_error",
    "message": "The server process that worked on this response ended before the answer was complete. Ask again.",
}


def fail_abandoned(
    record: ResponseRecord, so_far: Sequence[ResponseEvent]
) -> tuple[Mapping[str, Any], Sequence[ResponseEvent]]:
    """The failed response, with as much of its output as was stored, and the events that end its stream."""
    output, closing = end_items(so_far)
    body = {**record.body, "status": "failed", "error": ERROR, "output": output}
    closing.append({"type": "response.failed", "response": body})
    first = so_far[-1]["sequence_number"] + 1 if so_far else 0
    events = [{**event, "sequence_number": first + place} for place, event in enumerate(closing)]
    return body, events
