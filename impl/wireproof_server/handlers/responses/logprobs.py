"""Log probabilities: whether a request wants them, and the two shapes in which responses have them."""

from collections.abc import Mapping, Sequence
from typing import Any

from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.generation.events import TokenLogprob

_INCLUDE = "message.output_text.logprobs"
_LEAST = -9999.0  # stands for "impossible", which JSON has no number for; OpenAI's convention


def wanted_logprobs(body: Mapping[str, Any]) -> int | None:
    """How many alternatives a token shall be reported with, None for no log probabilities at all.

    Raises `InvalidRequest` when alternatives are counted for log probabilities that are not wanted.
    """
    top: int | None = body.get("top_logprobs")
    if _INCLUDE in (body.get("include") or ()) or body.get("logprobs"):
        return top or 0
    if top:
        raise InvalidRequest(f"top_logprobs go with {_INCLUDE!r} in include only.", parameter="top_logprobs")
    return None


def part_logprobs(tokens: Sequence[TokenLogprob]) -> list[dict[str, Any]]:
    """As a text part has them (contract: OutputTokenLogprob)."""
    return [
        {**_token(token), "bytes": list(token.bytes), "top_logprobs": [_alternative(each) for each in token.top]}
        for token in tokens
    ]


def event_logprobs(tokens: Sequence[TokenLogprob]) -> list[dict[str, Any]]:
    """As text events have them (contract: ResponseEventTokenLogprob): without bytes."""
    return [{**_token(token), "top_logprobs": [_token(each) for each in token.top]} for token in tokens]


def _alternative(token: TokenLogprob) -> dict[str, Any]:
    return {**_token(token), "bytes": list(token.bytes)}


def _token(token: TokenLogprob) -> dict[str, Any]:
    return {"token": token.token, "logprob": _LEAST if token.logprob is None else max(token.logprob, _LEAST)}
