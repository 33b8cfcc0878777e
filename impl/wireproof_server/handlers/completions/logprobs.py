"""Log probabilities in the shape of completions: four parallel lists."""

from collections.abc import Sequence
from typing import Any

from wireproof_server.generation.events import TokenLogprob

LEAST = -9999.0  # stands for "impossible", which JSON has no number for; OpenAI's convention


def legacy_logprobs(tokens: Sequence[TokenLogprob], offsets: Sequence[int], alternatives: int) -> dict[str, Any]:
    """`tokens` with their offsets in the choice's text (contract: CompletionLogprobs).

    `alternatives` is how many were asked for; with 0 there are no `top_logprobs`.
    """
    return {
        "tokens": [_text(token) for token in tokens],
        "token_logprobs": [_number(token) for token in tokens],
        "top_logprobs": [_alternatives(token) for token in tokens] if alternatives else None,
        "text_offset": list(offsets),
    }


def _alternatives(token: TokenLogprob) -> dict[str, float] | None:
    """The most likely tokens, and always the chosen one; None for a prompt's first token, which nothing predicts."""
    if token.logprob is None:
        return None
    alternatives: dict[str, float] = {}
    for entry in (*token.top, token):
        alternatives.setdefault(_text(entry), max(entry.logprob or 0.0, LEAST))
    return alternatives


def _number(token: TokenLogprob) -> float | None:
    return None if token.logprob is None else max(token.logprob, LEAST)


def _text(token: TokenLogprob) -> str:
    """The token's text; bytes that are no text by themselves are spelled out, as OpenAI does."""
    try:
        token.bytes.decode()
    except UnicodeDecodeError:
        return "bytes:" + "".join(f"\\x{byte:02x}" for byte in token.bytes)
    return token.token
