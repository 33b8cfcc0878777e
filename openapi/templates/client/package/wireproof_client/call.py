"""One request as an operation makes it, before it becomes HTTP."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from wireproof_client.api_object import ApiObject, members_of
from wireproof_client.settings import TIMEOUT, Timeout

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """What one call does otherwise than its client: more headers, more members of its body, another timeout."""

    extra_headers: Mapping[str, str] | None = None
    extra_body: Mapping[str, Any] | None = None
    timeout: Timeout = field(default_factory=lambda: TIMEOUT)  # this very object stands for the client's own


@dataclass(frozen=True, slots=True)
class Call:
    """Method, path below the base URL, parameters of the query without those that are None, and body."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: ApiObject | Mapping[str, Any] | None = None
    options: Options = Options()

    def content(self, streamed: bool) -> bytes | None:
        """The body as JSON. Raises TypeError or ValueError for what is no JSON."""
        if self.body is None:
            return None
        members = dict(self.body.__dict__ if isinstance(self.body, ApiObject) else self.body)
        if streamed:
            members["stream"] = True
        if self.options.extra_body:
            members.update(self.options.extra_body)
        text = json.dumps(members, default=members_of, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode()


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """An answer with what surrounds it."""

    status_code: int
    headers: Mapping[str, str]
    request_id: str | None
    parsed: T


def in_path(value: str) -> str:
    """A value as a segment of a path."""
    return quote(value, safe="")


def query(**parameters: Any) -> dict[str, Any]:
    """Parameters as they are sent: without those that are None, truth as JSON has it."""
    return {name: value for name, value in parameters.items() if value is not None}
