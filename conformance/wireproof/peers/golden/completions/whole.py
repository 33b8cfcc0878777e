"""A completion as one object."""

from typing import Any

from wireproof.peers.golden.completions.answering import Choice, Completed
from wireproof.peers.golden.completions.order import CompletionOrder
from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.identifiers import new_id, now
from wireproof.peers.golden.language.generating import Token
from wireproof.peers.golden.language.vocabulary import decode
from wireproof.peers.golden.requests.usage import usage

FINGERPRINT = "fp_golden"


def envelope(order: CompletionOrder) -> Json:
    """What the whole and every chunk of it share."""
    return {
        "id": new_id("cmpl-"),
        "object": "text_completion",
        "created": now(),
        "model": order.model,
        "system_fingerprint": FINGERPRINT,
    }


def completion(dialect: Dialect, order: CompletionOrder, completed: Completed) -> Json:
    """The body."""
    choices = [_choice(order, choice) for choice in completed.choices]
    counts = usage(dialect, completed.prompt_tokens, completed.completion_tokens)
    return envelope(order) | {"choices": choices, "usage": counts}


def _choice(order: CompletionOrder, choice: Choice) -> Json:
    tokens = (*choice.echoed, *choice.generated.tokens)
    return {
        "text": "".join(token.text for token in tokens),
        "index": choice.index,
        "logprobs": logprobs(order.logprobs, tokens, 0),
        "finish_reason": choice.generated.finish,
    }


def logprobs(asked: int | None, tokens: tuple[Token, ...], offset: int) -> Json | None:
    """The four lists, for tokens of which the first begins at the character `offset` of the text."""
    if asked is None:
        return None
    offsets = []
    for token in tokens:
        offsets.append(offset)
        offset += len(token.text)
    return {
        "tokens": [token.text for token in tokens],
        "token_logprobs": [token.logprob for token in tokens],
        "top_logprobs": [_top(token, asked) for token in tokens] if asked else None,
        "text_offset": offsets,
    }


def _top(token: Token, asked: int) -> dict[str, Any] | None:
    if token.top is None:
        return None
    likeliest = {decode(each): value for each, value in token.top[:asked]}
    return likeliest | {token.text: token.logprob}
