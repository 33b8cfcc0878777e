"""One HTTP request as it was sent."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Request:
    """A request relative to the base URL of the target.

    `path` begins with a slash and may hold a query. `headers` are those beyond what HTTP needs, the key masked.
    """

    method: str
    path: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None

    @cached_property
    def json(self) -> Any:
        """The body as JSON; None where there is none, or it is none."""
        try:
            return None if self.body is None else json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    @property
    def fields(self) -> dict[str, Any]:
        """The members of a JSON object body; empty for anything else."""
        return self.json if isinstance(self.json, dict) else {}

    @property
    def wants_stream(self) -> bool:
        """Whether the body asks for an event stream, or the query does (`GET /responses/{id}?stream=true`)."""
        return self.fields.get("stream") is True or "stream=true" in self.path
