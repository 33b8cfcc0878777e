"""A function that the model asks for."""

from collections.abc import Iterator
from typing import Any

import orjson

from wireproof_server.handlers.responses.identifiers import new_id
from wireproof_server.handlers.responses.items.output_item import Event, Status, added, done

_NO_ARGUMENTS = "{}"


class FunctionCallItem:
    """Contract: FunctionCallItem. `call_id` ties the call to its output and is another id than the item's own."""

    def __init__(self, output_index: int, call_id: str | None, name: str) -> None:
        self._output_index = output_index
        self._call_id = call_id or new_id("call")
        self._name = name
        self._place = {"item_id": new_id("fc"), "output_index": output_index}
        self._status: Status = "in_progress"
        self._arguments: list[str] = []

    @property
    def is_whole(self) -> bool:
        """Whether the arguments so far are a JSON object, to which nothing can be added."""
        try:
            return isinstance(orjson.loads("".join(self._arguments)), dict)
        except orjson.JSONDecodeError:
            return False

    def begin(self) -> Iterator[Event]:
        """The call, its arguments still empty."""
        yield added(self._output_index, self.object())

    def argue(self, arguments: str) -> Iterator[Event]:
        """More of the arguments."""
        self._arguments.append(arguments)
        yield {"type": "response.function_call_arguments.delta", **self._place, "delta": arguments}

    def end(self, status: Status) -> Iterator[Event]:
        """The arguments, then the call, each whole; a function called with nothing is called with an empty object."""
        if status == "completed" and not "".join(self._arguments).strip():
            yield from self.argue(_NO_ARGUMENTS)
        self._status = status
        yield {
            "type": "response.function_call_arguments.done",
            **self._place,
            "name": self._name,
            "arguments": "".join(self._arguments),
        }
        yield done(self._output_index, self.object())

    def object(self) -> dict[str, Any]:
        """The item as it stands."""
        return {
            "type": "function_call",
            "id": self._place["item_id"],
            "call_id": self._call_id,
            "name": self._name,
            "arguments": "".join(self._arguments),
            "status": self._status,
        }
