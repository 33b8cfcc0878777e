"""More tokens than any context holds: asked for, and sent."""

import math
import re
from dataclasses import replace
from typing import Any

from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.exchange import Exchange

BEYOND_ANY_CONTEXT = 100_000_000
FEWEST_WORDS = 640
"""More than the smallest contexts hold, and cheap where the context is larger."""
_SOON = [" ", "\n", "e", "a"]
_LARGEST_CONTEXT = 8192
_MARGIN = 1.25
_STATEMENTS = ("context_length", "context_window", "max_model_len", "max_context_length", "n_ctx")
_STATED_IN_WORDS = re.compile(r"context\D{0,40}?(\d{3,7})\s+tokens", re.IGNORECASE)


@probe("limits.max-tokens", requests=1, tokens=60)
def most_tokens(situation: Situation) -> Script:
    """Far too many tokens, of which few will come where a target takes the request: nearly any text holds a stop.

    As a stream that is left at once, for what it says does not matter.
    """
    fields = _chat(situation, "Hi") | {"max_tokens": BEYOND_ANY_CONTEXT, "stream": True, "stop": _SOON}
    step = post("limits.max-tokens", "createChatCompletion", fields, valid=False)
    yield replace(step, leave_after=1)


@probe("limits.prompt", requests=1, tokens=700, after=("limits.max-tokens",))
def long_prompt(situation: Situation) -> Script:
    """A prompt beyond the context where the target says how much it holds, which costs nothing where it is refused."""
    stated = _stated_context(situation)
    words = max(FEWEST_WORDS, math.ceil(stated * _MARGIN)) if stated <= _LARGEST_CONTEXT else FEWEST_WORDS
    fields = _chat(situation, " ".join(["there"] * words)) | {"max_tokens": 1}
    yield post("limits.prompt", "createChatCompletion", fields, valid=False)


def _chat(situation: Situation, content: str) -> dict[str, Any]:
    return {"model": situation.model, "messages": [{"role": "user", "content": content}]}


def _stated_context(situation: Situation) -> int:
    """What the list of models or the refusal of too many tokens says; 0 where they say nothing."""
    refusal = situation.transcript.exchange("limits.max-tokens")
    return _in_list(situation.exchange("models.list"), situation.model) or _in_words(refusal)


def _in_list(exchange: Exchange | None, model: str) -> int:
    entries = exchange.object.get("data") if exchange is not None and exchange.object is not None else None
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and entry.get("id") == model:
            stated = [entry[name] for name in _STATEMENTS if type(entry.get(name)) is int]
            return min(stated, default=0)
    return 0


def _in_words(exchange: Exchange | None) -> int:
    error = exchange.object.get("error") if exchange is not None and exchange.object is not None else None
    message = error.get("message") if isinstance(error, dict) else None
    found = _STATED_IN_WORDS.search(message) if isinstance(message, str) else None
    return int(found.group(1)) if found else 0
