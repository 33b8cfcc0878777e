"""One request of a probe."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from wireproof.transcript.expectation import Expectation

Credentials = Literal["given", "none", "wrong"]


@dataclass(frozen=True, slots=True)
class Step:
    """What to send, and what may come.

    `label` is unique in a run: `<probe>` or `<probe>/<step>`. `path` is relative to the base URL. `body` is sent as it
    is. `valid` says that the contract allows the request, which a test holds it to. `leave_after` stops reading after
    that many events, to see what the target does then; None reads to the end.
    """

    label: str
    operation: str | None
    method: str
    path: str
    body: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()
    credentials: Credentials = "given"
    expectation: Expectation | None = None
    valid: bool = True
    leave_after: int | None = None


PATHS: Mapping[str, str] = {
    "createCompletion": "/completions",
    "createChatCompletion": "/chat/completions",
    "createResponse": "/responses",
}


def post(
    label: str, operation: str, fields: Mapping[str, Any], expectation: Expectation | None = None, *, valid: bool = True
) -> Step:
    """A JSON body to one of the operations that generate.

    Half a character that an answer had, and that is sent back, becomes a question mark: UTF-8 cannot spell it.
    """
    headers = (("content-type", "application/json"),)
    body = json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace")
    return Step(label, operation, "POST", PATHS[operation], body, headers, expectation=expectation, valid=valid)


def get(label: str, operation: str, path: str, expectation: Expectation | None = None) -> Step:
    """A GET with the key."""
    return Step(label, operation, "GET", path, expectation=expectation)
