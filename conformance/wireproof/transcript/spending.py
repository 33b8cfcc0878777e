"""What exchanges cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wireproof.transcript.exchange import LIMITED, Exchange

_GENERATING = {"createCompletion", "createChatCompletion", "createResponse"}
_BYTES_A_TOKEN = 4
_UNFINISHED = ("queued", "in_progress")
"""A response that is worked on in the background will have cost what its limit lets it."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Requests, retries included; tokens of prompts and answers together; seconds until the answers had come."""

    requests: int = 0
    tokens: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.requests + other.requests, self.tokens + other.tokens, self.seconds + other.seconds)


def spending(exchanges: Iterable[Exchange]) -> Spent:
    """What the exchanges cost."""
    costs = (Spent(1 + each.retries, tokens(each), each.answer.seconds) for each in exchanges if each.label != LIMITED)
    return sum(costs, Spent())


def tokens(exchange: Exchange) -> int:
    """As many as the answer's usage tells, else as many as its length suggests; a refusal costs none."""
    if not exchange.succeeded or exchange.operation not in _GENERATING:
        return 0
    payloads = exchange.events.payloads if exchange.streamed else (exchange.object or {},)
    told = [count for payload in payloads if (count := _told(payload)) is not None]
    return max(told) if told else _estimated(exchange)


def _told(payload: dict[str, Any]) -> int | None:
    """The usage of a body, of a chunk, or of the response within an event; numbers that are none tell nothing."""
    inner = payload.get("response")
    usage = payload.get("usage") or (inner.get("usage") if isinstance(inner, dict) else None)
    if not isinstance(usage, dict):
        return None
    parts = [usage.get(name) for name in ("prompt_tokens", "completion_tokens", "input_tokens", "output_tokens")]
    counts = [part for part in parts if isinstance(part, int) and part >= 0]
    total = usage.get("total_tokens")
    told = [sum(counts)] if counts else []
    return max([*told, total] if isinstance(total, int) and total >= 0 else told, default=None)


def _estimated(exchange: Exchange) -> int:
    asked = len(exchange.request.body or b"") // _BYTES_A_TOKEN
    limit = exchange.request.fields.get("max_output_tokens")
    if (exchange.object or {}).get("status") in _UNFINISHED and isinstance(limit, int):
        return asked + limit
    if exchange.streamed:
        return asked + len(exchange.events.payloads)
    return asked + len(str(exchange.json)) // _BYTES_A_TOKEN
