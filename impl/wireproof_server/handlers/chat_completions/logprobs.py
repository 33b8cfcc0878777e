"""Log probabilities in the shape of chat completions: one entry a token."""

from collections.abc import Sequence
from typing import Any

from wireproof_server.generation.events import TokenLogprob

_LEAST = -9999.0  # stands for "impossible", which JSON has no number for; OpenAI's convention


def chat_logprobs(tokens: Sequence[TokenLogprob]) -> dict[str, Any]:
    """The `logprobs` of a choice (contract: ChatCompletionLogprobs)."""
    content = [
        {**_entry(token), "top_logprobs": [_entry(alternative) for alternative in token.top]} for token in tokens
    ]
    return {"content": content, "refusal": None}


def _entry(token: TokenLogprob) -> dict[str, Any]:
    logprob = _LEAST if token.logprob is None else max(token.logprob, _LEAST)
    return {"token": token.token, "logprob": logprob, "bytes": list(token.bytes)}
