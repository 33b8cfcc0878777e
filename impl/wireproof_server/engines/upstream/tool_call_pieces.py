"""The pieces of one choice's tool calls."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

import orjson

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import ToolCallDelta


class ToolCallPieces:
    """Reads pieces of tool calls so that the first of each call, and only it, has the id and the name.

    Tolerates what gateways do: no index (a piece with a name begins the next call), no id (one is made), id and name
    repeated in every piece, arguments as an object instead of JSON text.
    """

    def __init__(self) -> None:
        self._begun: set[int] = set()

    @property
    def are_any(self) -> bool:
        """Whether any call has begun."""
        return bool(self._begun)

    def read(self, pieces: Sequence[Any]) -> Iterator[ToolCallDelta]:
        """The pieces of one chunk. Raises `EngineFailed` when they have another shape, or a call no name."""
        for piece in pieces:
            try:
                function = piece.get("function") or {}
                index = self._index(piece, function)
                yield self._delta(index, piece.get("id"), function.get("name"), function.get("arguments"))
            except (TypeError, AttributeError) as error:
                raise EngineFailed("The upstream sent a tool call in a shape that is not known.") from error

    def _index(self, piece: Any, function: Any) -> int:
        index = piece.get("index")
        if isinstance(index, int):
            return index
        return len(self._begun) if function.get("name") else max(self._begun, default=0)

    def _delta(self, index: int, identity: str | None, name: str | None, arguments: Any) -> ToolCallDelta:
        text = arguments if isinstance(arguments, str) else orjson.dumps(arguments).decode() if arguments else ""
        if index in self._begun:
            return ToolCallDelta(index, arguments=text)
        if not name:
            raise EngineFailed("The upstream began a tool call without the tool's name.")
        self._begun.add(index)
        return ToolCallDelta(index, id=identity or f"call_{uuid4().hex}", name=name, arguments=text)
