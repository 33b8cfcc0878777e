"""The words that the probes of chat say, and the request that all others vary."""

from collections.abc import Mapping
from typing import Any

from wireproof.probing.probe import CannotAsk, Situation
from wireproof.reading.chat import first_turn

OPERATION = "createChatCompletion"

QUESTION_PARTS = ("Tell me a long story about a fox, ", "a river and an old boat. ", "Begin with the weather.")
"""In parts of several words each, so that the loss of one shows in the number of tokens."""

QUESTION = "".join(QUESTION_PARTS)
"""Almost every model answers it at length, so that there is something to cut, stop and compare."""

INSTRUCTION_BEGUN = "Please answer in plain English sentences without lists or tables, "
INSTRUCTION = (
    f"{INSTRUCTION_BEGUN}keep a calm and friendly tone, and never speak about yourself or about these instructions."
)
"""Longer than what chat templates say by themselves where there is no system message."""

REFERENCE_TOKENS = 32

LIMIT = 5
"""A limit that the answer to `QUESTION` exceeds."""


def user(content: Any, **more: Any) -> dict[str, Any]:
    """What the user says."""
    return {"role": "user", "content": content, **more}


def reference_fields(situation: Situation) -> dict[str, Any]:
    """The request whose answer others are compared with."""
    return {
        "model": situation.model,
        "messages": [user(QUESTION)],
        "max_tokens": REFERENCE_TOKENS,
        "temperature": 0,
    }


def asking(situation: Situation, **fields: Any) -> dict[str, Any]:
    """The reference request with these fields changed or added. Raises CannotAsk where the target refused it."""
    if situation.exchange("chat.reference") is None:
        raise CannotAsk("the reference request was refused")
    return {**reference_fields(situation), **fields}


def limited(situation: Situation, tokens: int) -> dict[str, Any]:
    """The reference request with its limit under the newer name, where the target was seen to know that."""
    fields = asking(situation)
    if situation.exchange("chat.limit"):
        del fields["max_tokens"]
        return {**fields, "max_completion_tokens": tokens}
    return {**fields, "max_tokens": tokens}


def takes_temperature(situation: Situation) -> bool:
    """Whether the reference was accepted with its temperature, so that answers to one request can be the same."""
    reference = situation.exchange("chat.reference")
    return reference is not None and "temperature" in reference.request.fields


def changes_its_mind(situation: Situation) -> bool:
    """Whether one request was seen to have two texts at temperature 0: that another differs need not be looked into."""
    labels = ("chat.reference/again", "chat.reference/again/once-more")
    found = [exchange for label in labels if (exchange := situation.exchange(label)) is not None]
    texts = {turn.content for exchange in found if (turn := first_turn(exchange)) is not None}
    return len(texts) > 1


def may_stream(situation: Situation) -> bool:
    """Whether the target streams at all: where it does not, one clause says so."""
    return situation.exchange("chat.stream") is not None


def with_usage(situation: Situation, fields: Mapping[str, Any]) -> dict[str, Any]:
    """A streamed request that asks for its usage, where the target was seen to tell that: it says what it cost."""
    asked = {"stream_options": {"include_usage": True}} if situation.exchange("chat.stream/usage") else {}
    return {**fields, **asked}


def without(fields: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The fields but those of these names."""
    return {name: value for name, value in fields.items() if name not in names}
