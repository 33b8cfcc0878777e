"""The prompts that the probes of completions send, and the request that all others vary."""

from typing import Any

from wireproof.probing.probe import CannotAsk, Situation

OPERATION = "createCompletion"

PROMPT = "Once upon a time a small fox lived near the café at the river. Every morning"
"""Almost every model goes on with it, so that there is something to cut, stop and compare.

One letter is not ASCII, so that offsets and echoes in bytes differ from those in characters.
"""

OTHER_PROMPT = "The old man said that"
"""Much shorter, so that a count of tokens that ignores the prompt shows."""

TOKENS = 16
"""What the official document takes when `max_tokens` is left out."""

WARM = 1.5
"""A temperature at which two answers are hardly ever equal."""


def reference_fields(situation: Situation) -> dict[str, Any]:
    """The request whose answer others are compared with."""
    return {"model": situation.model, "prompt": PROMPT, "max_tokens": TOKENS, "temperature": 0}


def asking(situation: Situation, **fields: Any) -> dict[str, Any]:
    """The reference request with these fields changed or added. Raises CannotAsk where the target refused it."""
    if situation.exchange("completions.reference") is None:
        raise CannotAsk("the reference request was refused")
    return {**reference_fields(situation), **fields}


def takes_temperature(situation: Situation) -> bool:
    """Whether the reference was accepted with its temperature, so that answers to one request can be the same."""
    reference = situation.exchange("completions.reference")
    return reference is not None and "temperature" in reference.request.fields


def request_fields(situation: Situation) -> dict[str, Any]:
    """The schemas of the request's fields in the profile, by name."""
    properties: dict[str, Any] = situation.profile.document["components"]["schemas"]["CreateCompletionRequest"][
        "properties"
    ]
    return properties


def can_stream(situation: Situation) -> bool:
    """Whether a stream was accepted, with options or without."""
    return any(situation.exchange(label) for label in ("completions.stream", "completions.stream/plain"))
