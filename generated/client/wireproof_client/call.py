"""One request as an operation makes it, before it becomes HTTP."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from wireproof_client.api_object import ApiObject, members_of, no_json
from wireproof_client.settings import TIMEOUT, Timeout

T = TypeVar("T")
_NO_SEGMENTS = ("", ".", "..")


@dataclass(frozen=True, slots=True)
class Options:
    """What one call does otherwise than its client: more headers, members of its body, parameters, another timeout."""

    extra_headers: Mapping[str, str] | None = None
    extra_body: Mapping[str, Any] | None = None
    timeout: Timeout = field(default_factory=lambda: TIMEOUT)  # this very object stands for the client's own
    extra_query: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """Method, path below the base URL, parameters of the query without those that are None, and body."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: ApiObject | Mapping[str, Any] | None = None
    options: Options = Options()

    def content(self, streamed: bool) -> bytes | None:
        """The body as JSON. Raises TypeError for what is none."""
        if self.body is None:
            return None
        members = dict(self.body.__dict__ if isinstance(self.body, ApiObject) else self.body)
        if streamed:
            members["stream"] = True
        if self.options.extra_body:
            members.update(self.options.extra_body)
        try:
            text = json.dumps(members, default=members_of, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
            return text.encode()
        except (TypeError, ValueError) as error:
            raise TypeError(f"This cannot be sent as JSON: {no_json(members) or error}.") from error


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """An answer with what surrounds it; `parsed` is a stream where one was asked for."""

    status_code: int
    headers: Mapping[str, str]
    request_id: str | None
    parsed: T

    def parse(self) -> T:
        """The answer itself, as the official client calls it."""
        return self.parsed


def in_path(name: str, value: str) -> str:
    """A value as a segment of a path. Raises TypeError or ValueError for what would lead to another operation."""
    if not isinstance(value, str):
        raise TypeError(f"{name} has to be a text, not {value!r}.")
    if value in _NO_SEGMENTS:
        raise ValueError(f"{name} has to name something, not {value!r}.")
    return quote(value, safe="")


def query(**parameters: Any) -> dict[str, Any]:
    """Parameters as they are sent: without those that are None, truth as JSON has it."""
    return {name: value for name, value in parameters.items() if value is not None}


def known(arguments: Mapping[str, Any], names: frozenset[str]) -> None:
    """Raise TypeError where there is an argument beyond the names, which a server would pass over without a word."""
    if arguments.keys() <= names:
        return
    from difflib import get_close_matches  # noqa: PLC0415  nobody needs it but those who are mistaken

    unknown = min(arguments.keys() - names)
    similar = get_close_matches(unknown, names, 1)
    meant = f"; did you mean {similar[0]!r}?" if similar else "."
    raise TypeError(f"There is no argument {unknown!r}{meant} What the contract does not know goes into extra_body.")
