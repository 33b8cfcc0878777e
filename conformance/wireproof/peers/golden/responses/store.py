"""Responses that can be read again."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.refusal import Refusal

_READINGS = 1
"""So often what is made in the background is read unfinished: the work is done by readings, not by the clock."""


@dataclass
class Stored:
    """A response as it will be when it is finished, its own input, and all items up to and with its output.

    `pending` is how often it is still read unfinished: while it is more than 0, work goes on in the background.
    """

    response: Json
    input: Sequence[Json]
    context: Sequence[Json]
    events: Sequence[Json] = ()
    pending: int = 0
    cancelled: bool = field(default=False)

    def current(self) -> Json:
        """The response as it stands."""
        if self.cancelled:
            return self.response | {"status": "cancelled", "output": [], "usage": None, "completed_at": None}
        return self._unfinished("queued") if self.pending else self.response

    def read(self) -> Json:
        """The response as it stands for one who reads it, which brings the work on."""
        if self.cancelled or not self.pending:
            return self.current()
        self.pending -= 1
        return self._unfinished("in_progress")

    def _unfinished(self, status: str) -> Json:
        unfinished: Json = {"status": status, "output": [], "usage": None, "completed_at": None}
        return self.response | unfinished | {"incomplete_details": None}

    def cancel(self) -> Json:
        """Stop work in the background, if it goes on; the response as it stands then."""
        self.cancelled = self.cancelled or self.pending > 0
        return self.current()


class Store:
    """All stored responses, by id."""

    def __init__(self) -> None:
        self._stored: dict[str, Stored] = {}

    def put(self, stored: Stored) -> None:
        """Keep a response."""
        self._stored[stored.response["id"]] = stored

    def get(self, response_id: str, situation: str = "unknown_response") -> Stored:
        """The response of that id. Raises Refusal for the situation that there is none."""
        if response_id not in self._stored:
            parameter = "previous_response_id" if situation == "unknown_previous_response" else "response_id"
            message = f"There is no response '{response_id}' ('{parameter}')."
            raise Refusal(situation, message, parameter=parameter, code="not_found")
        return self._stored[response_id]

    def item(self, item_id: str) -> Json | None:
        """The item of that id in any stored response."""
        items = (item for stored in self._stored.values() for item in stored.context)
        return next((item for item in items if item.get("id") == item_id), None)

    def remove(self, response_id: str) -> bool:
        """Forget the response; whether there was one."""
        return self._stored.pop(response_id, None) is not None


def begun_in_background() -> int:
    """How often work in the background that begins now will be read unfinished."""
    return _READINGS
