"""The prompts that the probes of completions send, and the request that all others vary."""

from typing import Any

from wireproof.probing.probe import CannotAsk, Situation
from wireproof.reading.completion import only_choice

OPERATION = "createCompletion"

PROMPT = '"Tom & Ann"\nOnce upon a time a small fox lived near the café at the river. Every morning'
"""Almost every model goes on with it, so that there is something to cut, stop and compare.

One letter is not ASCII, so that offsets and echoes in bytes differ from those in characters; and it has what is written
otherwise in JSON and in HTML, so that an echo shows whether it was escaped once too often. The last line is the
longest, for scripts that read no other.
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


def changes_its_mind(situation: Situation) -> bool:
    """Whether one request was seen to have two texts at temperature 0: that another differs need not be looked into."""
    labels = ("completions.reference/again", "completions.reference/again/once-more")
    again, once_more = (only_choice(situation.exchange(label)) for label in labels)
    return again is not None and once_more is not None and again.text != once_more.text


def request_fields(situation: Situation) -> dict[str, Any]:
    """The schemas of the request's fields in the profile, by name."""
    properties: dict[str, Any] = situation.profile.document["components"]["schemas"]["CreateCompletionRequest"][
        "properties"
    ]
    return properties


def can_stream(situation: Situation) -> bool:
    """Whether a stream was accepted, with options or without."""
    return any(situation.exchange(label) for label in ("completions.stream", "completions.stream/plain"))
