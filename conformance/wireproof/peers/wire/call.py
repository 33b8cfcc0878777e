"""A request on its way to the upstream."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from wireproof.peers.wire.headers import Headers

_OPERATIONS: tuple[tuple[str, str, str], ...] = (
    ("POST", r"/completions", "createCompletion"),
    ("POST", r"/chat/completions", "createChatCompletion"),
    ("POST", r"/responses", "createResponse"),
    ("POST", r"/responses/input_tokens", "countInputTokens"),
    ("GET", r"/responses/[^/]+", "getResponse"),
    ("DELETE", r"/responses/[^/]+", "deleteResponse"),
    ("POST", r"/responses/[^/]+/cancel", "cancelResponse"),
    ("GET", r"/responses/[^/]+/input_items", "listInputItems"),
    ("GET", r"/models", "listModels"),
    ("GET", r"/models/.+", "retrieveModel"),
)


@dataclass
class Call:
    """A request; what rules change in it is what the upstream gets.

    `path` is below the base path and has no query. `fields` are those of a JSON object body, else empty; `asked` is
    the same as the client sent it. `memory` is shared by all calls that one alteration sees. `below` says whether the
    request was below the base path at all.
    """

    method: str
    base_path: str
    path: str
    query: str
    headers: Headers
    body: bytes
    fields: dict[str, Any] = field(default_factory=dict)
    asked: dict[str, Any] = field(default_factory=dict)
    below: bool = True
    memory: dict[str, Any] = field(default_factory=dict)

    @property
    def operation(self) -> str | None:
        """The operationId of the contract; None where the request belongs to none."""
        for method, pattern, operation in _OPERATIONS:
            if self.below and method == self.method and re.fullmatch(pattern, self.path):
                return operation
        return None

    @property
    def target(self) -> str:
        """The path with its query."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def sent_body(self) -> bytes:
        """The body for the upstream: as it came unless a rule changed its fields."""
        if self.fields == self.asked:
            return self.body
        return json.dumps(self.fields, ensure_ascii=True, separators=(",", ":")).encode()


def read_call(method: str, target: str, headers: Headers, body: bytes, base_path: str) -> Call:
    """A call from its parts; `target` is the request target of HTTP."""
    path, _, query = target.partition("?")
    below = path.startswith(base_path + "/")
    path = path.removeprefix(base_path) if below else path
    return Call(method, base_path, path, query, headers, body, _fields(body), _fields(body), below)


def _fields(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body) if body else None
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
