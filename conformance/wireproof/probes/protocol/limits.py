"""More tokens than any context holds: asked for, and sent."""

import math
from dataclasses import replace
from typing import Any

from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.contexts import context_in_list, context_in_words

BEYOND_ANY_CONTEXT = 100_000_000
FEWEST_WORDS = 640
"""More than the smallest contexts hold, and cheap where the context is larger."""
_SOON = [" ", "\n", "e", "a"]
_LARGEST_CONTEXT = 8192
_MARGIN = 1.25


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
    return context_in_list(situation.exchange("models.list"), situation.model) or context_in_words(refusal)
